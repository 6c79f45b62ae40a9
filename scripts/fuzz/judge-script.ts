import type { AnswerReader } from '../traffic/answer-reader.ts'
import { failed } from '../traffic/failed.ts'
import type { Script } from './script.ts'
import type { Segment } from './segment.ts'

/** What is wrong with what a client got for its script; nothing where all is well. */
export function judgeScript(script: Script, reader: AnswerReader): string | undefined {
  if (reader.fault !== undefined) return reader.fault
  const { answers } = reader
  const failure = answers.map(failed).find((wrong) => wrong !== undefined)
  if (failure !== undefined) return failure
  const most = script.segments.reduce((sum, { mostAnswers }) => sum + mostAnswers, 0)
  if (answers.length > most) return `${answers.length} answers to ${script.segments.length} requests`
  const known = foreseen(script.segments)
  for (const [index, { kind, objection }] of known.entries()) {
    const answer = answers[index]
    const wrong = answer && objection(answer)
    if (wrong !== undefined) return `answer ${index + 1}, to ${kind}, is ${answer!.status}: ${wrong}`
  }
  return missing(script, known, reader)
}

/** The segments whose answers are known beforehand: up to the first that is the last, or goes astray. */
export function foreseen(segments: readonly Segment[]): readonly Segment[] {
  const end = segments.findIndex(({ ends }) => ends !== 'goes-on')
  if (end < 0) return segments
  return segments.slice(0, segments[end]!.ends === 'astray' ? end : end + 1)
}

/** A client that waits for all answers gets them, whole. */
function missing(
  { segments, isWhole, ending }: Script,
  known: readonly Segment[],
  { answers, isWithin }: AnswerReader,
): string | undefined {
  if (!isWhole || ending === 'reset' || ending === 'destroy') return undefined
  if (answers.length < known.length) return `${answers.length} answers to ${known.length} requests`
  if (known.length > 0 && known.at(-1)!.ends !== 'goes-on' && answers.length > known.length)
    return `${answers.length} answers, although the one to ${known.at(-1)!.kind} is the last`
  if (isWithin && ending === 'half-close') return `half an answer to ${segments[answers.length]?.kind}`
  return undefined
}
