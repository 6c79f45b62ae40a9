import type { AnyRow, Range } from './table.ts'
import type { Tree } from './tree.ts'

/** A part of a tree, by positions: from `start` up to, and without, `end`. */
export interface Bounds {
  readonly tree: Tree<AnyRow>
  readonly start: number
  readonly end: number
}

/** The rows between bounds that a range takes, in its order. */
export function pageOf(bounds: Bounds, { order, skip = 0, take = Infinity }: Range<string>): AnyRow[] {
  const { tree, start, end } = bounds
  if (order === 'descending') return tree.slice(Math.max(start, end - skip - take), end - skip).reverse()
  return tree.slice(start + skip, Math.min(end, start + skip + take))
}
