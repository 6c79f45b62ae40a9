import type { Progress } from './context.ts'
import type { IdsPoint } from './seeded-ids.ts'

/** What was done to a world by hand, beside requests, and at which time of it, milliseconds since 1970. */
export type Arranged = { readonly at: number } & (
  | {
      readonly kind: 'state' | 'command'
      readonly service: string
      readonly name: string
      readonly params: unknown
      /** Where its ids went on from, if it made any up. */
      readonly ids?: IdsPoint
    }
  | { readonly kind: 'progress'; readonly mode: Progress }
  | { readonly kind: 'reading'; readonly reading: string; readonly option: string }
  | { readonly kind: 'rule'; readonly service: string; readonly rule: string; readonly on: boolean }
  /** More than is kept, or requests of a world that this one started from. */
  | { readonly kind: 'forgotten' }
)

/** Things that are kept, and bytes of their parameters. */
const MOST = 100
const MOST_BYTES = 256 * 1024

/** What was arranged before and this; from where it is too much on, only that there was more. */
export function withArranged(before: readonly Arranged[], next: Arranged): readonly Arranged[] {
  if (before.at(-1)?.kind === 'forgotten') return before
  const isTooMuch = before.length >= MOST || bytesOf([...before, next]) > MOST_BYTES
  return [...before, isTooMuch ? { kind: 'forgotten', at: next.at } : next]
}

function bytesOf(arranged: readonly Arranged[]): number {
  return arranged.reduce((bytes, one) => bytes + paramBytes(one), 0)
}

/** Known of each, since all are counted again with every one that comes. */
const known = new WeakMap<Arranged, number>()

function paramBytes(one: Arranged): number {
  if (one.kind !== 'state' && one.kind !== 'command') return 0
  const before = known.get(one)
  if (before !== undefined) return before
  const bytes = (JSON.stringify(one.params) ?? '').length
  known.set(one, bytes)
  return bytes
}
