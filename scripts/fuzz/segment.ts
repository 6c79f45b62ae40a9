import type { Answer } from '../traffic/answer-reader.ts'

/** One thing that a client sends: a request, or what is none. */
export interface Segment {
  readonly kind: string
  readonly method: string
  readonly bytes: Buffer
  /**
   * `goes-on`: a request like any other. `last`: answered, and then the connection is closed. `refused`:
   * answered by the door with `status`, and then closed. `astray`: what becomes of it is not known beforehand.
   */
  readonly ends: 'goes-on' | 'last' | 'refused' | 'astray'
  /** What is wrong with an answer to it, beyond HTTP. */
  readonly objection: (answer: Answer) => string | undefined
  /** The most answers that its bytes can be given. */
  readonly mostAnswers: number
}
