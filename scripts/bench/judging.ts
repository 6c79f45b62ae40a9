import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { observe } from '../../src/mock/engine/book/journal/observation.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { playStory } from '../../src/mock/engine/journey/play.ts'
import { findServices } from '../../src/mock/hand/find-services.ts'
import { judge } from '../../src/mock/judge/judge.ts'
import { GROWTHS, longJournal, ORDERS } from '../traffic/long-journal.ts'

// Measures how long it takes to judge journals that are made of the stories of all duties of a service:
// tsx --expose-gc scripts/bench/judging.ts adobe-privacy 2000 4000 8000. Milliseconds of the processor for
// each duty, the worst of all ways in which a journal can grow, then the whole judge with its memory.

/** The longest bodies would hide what the number of calls costs. */
const LONGEST_STORY = 20_000

const [name = 'adobe-privacy', ...given] = process.argv.slice(2)
const sizes = given.length > 0 ? given.map(Number) : [2000, 4000, 8000]
const mock = new Mock(await findServices([name]))
const loaded = mock.services.get(name)!
const stories = loaded.service.duties
  .flatMap(({ examples }) => (examples ? [...examples.kept, ...examples.broken] : []))
  .map((story) => playStory(mock, loaded, story).map(({ entry }) => entry))
  .filter((entries) => bytesOf(entries) < LONGEST_STORY)
const entries = stories.flat()
const lengthenings = GROWTHS.flatMap((growth) => ORDERS.map((order) => ({ growth, order })))
const worst = new Map<string, number[]>()

for (const [i, size] of sizes.entries()) {
  for (const how of lengthenings) {
    const journal = longJournal(entries, Math.ceil(size / entries.length), how).slice(0, size)
    const seen = observe(journal, name)
    for (const call of seen) void [call.body, call.reply]
    for (const { id, judge } of loaded.service.duties) {
      if (!judge) continue
      const took = cpuOf(() => judge(seen))
      const times = worst.get(id) ?? sizes.map(() => 0)
      worst.set(id, times)
      times[i] = Math.max(times[i]!, took)
    }
    const before = usedHeap()
    const clientJournal = { entries: journal, dropped: 0, unmet: [] }
    const took = cpuOf(() => judge([loaded], [clientJournal]))
    const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20
    console.log(
      `${size} calls, ${how.growth}, ${how.order}: ${took.toFixed(0)} ms, ${megabytes.toFixed(0)} MB before collection`,
    )
  }
}
for (const [id, times] of worst) console.log([id, ...times.map((time) => time.toFixed(0))].join('\t'))

function bytesOf(all: readonly Entry[]): number {
  return all.reduce((sum, { request, response }) => sum + request.body.length + response.body.length, 0)
}

function usedHeap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function cpuOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
