import type { Memory } from '../traffic/reports.ts'

/** How much more the last third of a run may hold than the second. */
export const MOST_GROWTH = 1.15

/**
 * How much more a process held in the last third of a run than in the second, after a first one to warm up: the
 * medians of heap and external memory, after garbage has been collected.
 */
export function growthOf(measures: readonly Memory[]): number {
  const held = measures.map(({ heapUsed, external }) => heapUsed + external)
  const third = Math.floor(held.length / 3)
  return median(held.slice(-third)) / median(held.slice(third, -third))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
