import { expect, test } from 'vitest'
import { growthOf } from '../../scripts/soak/flatness.ts'
import { runSoak } from '../../scripts/soak/run-soak.ts'

test('3,000 mixed requests, some cut off, find nothing wrong with a mock of all services', async () => {
  const { faults, sent, cut, measures } = await runSoak({ seed: 7, requests: 3000 })
  expect(faults).toEqual([])
  expect({ sent, cut, measures: measures.length }).toEqual({ sent: 3000, cut: 10, measures: 6 })
})

test.each([
  [[9, 9, 7, 7, 7, 7], 1],
  [[1, 1, 2, 2, 3, 3], 1.5],
  [[5, 5, 4, 4, 2, 2], 0.5],
  [[0, 0, 0, 2, 2, 90, 2, 2, 900], 1],
])('a process that held %o grew by %d after its warm-up', (held, growth) => {
  expect(growthOf(held.map((heapUsed) => ({ rss: 0, heapUsed, external: 0 })))).toBe(growth)
  expect(growthOf(held.map((external) => ({ rss: 0, heapUsed: 0, external })))).toBe(growth)
})
