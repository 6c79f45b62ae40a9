import { Random } from '../traffic/random.ts'
import type { Segment } from './segment.ts'
import { randomSegment, type Material } from './segments.ts'

/** How a client ends its connection. */
export type Ending = 'half-close' | 'wait' | 'reset' | 'destroy'

/** What one client does from its first byte to its last. */
export interface Script {
  readonly segments: readonly Segment[]
  /** The bytes in the pieces in which they are written. */
  readonly pieces: readonly Buffer[]
  readonly ending: Ending
  /** Whether all segments are sent; others break off somewhere. */
  readonly isWhole: boolean
}

/** The script of a connection: the same for the same seed and number. */
export function makeScript(seed: number, connection: number, material: Material): Script {
  const random = new Random(seed, connection)
  const count = random.percent(3) ? 0 : 1 + random.below(random.percent(10) ? 40 : 6)
  const segments = withoutDoubt(
    Array.from({ length: count }, () => randomSegment(random, material, connection)),
  )
  const all = Buffer.concat(segments.map(({ bytes }) => bytes))
  const ending = pickEnding(random)
  const isWhole = ending === 'wait' || random.percent(ending === 'half-close' ? 75 : 30)
  const sent = isWhole ? all : all.subarray(0, random.below(all.length + 1))
  return { segments: sentOf(segments, sent.length), pieces: cutUp(random, sent), ending, isWhole }
}

/** Which answer is to a HEAD, and has no body, must be known: none is sent behind what goes astray. */
function withoutDoubt(segments: readonly Segment[]): readonly Segment[] {
  const astray = segments.findIndex(({ ends }) => ends === 'astray')
  return segments.filter(({ method }, index) => astray < 0 || index <= astray || method !== 'HEAD')
}

/** The segments of so many bytes; the last may be a part of one. */
function sentOf(segments: readonly Segment[], length: number): readonly Segment[] {
  const sent: Segment[] = []
  let left = length
  for (const segment of segments) {
    if (left === 0) break
    sent.push(left < segment.bytes.length ? brokenOff(segment, left) : segment)
    left = Math.max(0, left - segment.bytes.length)
  }
  return sent
}

function brokenOff({ kind, method, bytes, mostAnswers }: Segment, length: number): Segment {
  const part = bytes.subarray(0, length)
  // Whoever breaks off within the head is answered by someone who does not know the method.
  const known = part.includes('\r\n\r\n') ? method : 'unknown'
  return {
    kind: `half of ${kind}`,
    method: known,
    bytes: part,
    ends: 'astray',
    objection: () => undefined,
    mostAnswers,
  }
}

function pickEnding(random: Random): Ending {
  const share = random.below(100)
  if (share < 50) return 'half-close'
  if (share < 65) return 'wait'
  return share < 85 ? 'reset' : 'destroy'
}

function cutUp(random: Random, bytes: Buffer): Buffer[] {
  if (bytes.length === 0) return []
  // Byte by byte, for a while.
  if (random.percent(3)) {
    const trickled = Math.min(bytes.length, 60)
    const rest = bytes.subarray(trickled)
    const single = Array.from({ length: trickled }, (_, at) => bytes.subarray(at, at + 1))
    return rest.length > 0 ? [...single, rest] : single
  }
  const cuts = Array.from({ length: random.below(4) }, () => random.below(bytes.length)).sort((a, b) => a - b)
  return [0, ...cuts]
    .map((from, index) => bytes.subarray(from, cuts[index] ?? bytes.length))
    .filter(({ length }) => length > 0)
}
