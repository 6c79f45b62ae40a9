import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { requestFor } from '../../src/mock/engine/book/example-request.ts'
import type { Sandbox } from '../../src/mock/engine/sandbox/sandbox.ts'
import { DAY } from '../../src/mock/engine/book/durations.ts'
import { findServices } from '../../src/mock/hand/find-services.ts'
import { median } from './load.ts'

// Memory of a stored job and the cost of a fork, measured inside one process started with --expose-gc. Prints
// JSON.

const JOBS = Number(process.argv[2] ?? 1_000_000)
const USERS = 1000

const mock = new Mock(await findServices(['adobe-privacy']), {
  clock: { frozenAt: Date.parse('2026-01-20T12:00:00Z') },
})
const loaded = mock.services.get('adobe-privacy')!
const full = mock.sandboxes.create('full')
const empty = mock.sandboxes.create('empty')

const before = usedHeap()
fill(full)
full.journal.clear()
const bytesPerJob = (usedHeap() - before) / JOBS

const forkFull = timeOf(() => full.fork('x'))
const forkEmpty = timeOf(() => empty.fork('x'))
full.keep()
empty.keep()
const resetFull = timeOf(() => full.reset())
const resetEmpty = timeOf(() => empty.reset())
console.log(
  JSON.stringify({
    jobs: full.store('adobe-privacy').size,
    bytesPerJob,
    forkFull,
    forkEmpty,
    resetFull,
    resetEmpty,
  }),
)

/**
 * Creates the jobs by the API itself: 1000 users a call, and a day further whenever the daily limit is used
 * up.
 */
function fill(sandbox: Sandbox): void {
  for (let made = 0; made < JOBS; made += USERS) {
    if (made > 0 && made % 20_000 === 0) sandbox.clock.advance(DAY)
    const users = Array.from({ length: USERS }, (_, i) => ({
      key: `user-${made + i}`,
      action: ['access'],
      userIDs: [{ namespace: 'email', value: `user-${made + i}@acme.example`, type: 'standard' }],
    }))
    const { body } = requestFor(loaded, 'createPrivacyJob', {})
    const sample: Record<string, unknown> = JSON.parse(new TextDecoder().decode(body))
    const response = mock.handleIn(
      sandbox,
      requestFor(loaded, 'createPrivacyJob', { body: { ...sample, users } }),
    )
    if (response.status !== 202)
      throw new Error(`creating jobs answers ${response.status}: ${String(response.body)}`)
  }
}

function usedHeap(): number {
  globalThis.gc!()
  globalThis.gc!()
  return process.memoryUsage().heapUsed
}

/** Median microseconds of one call. */
function timeOf(call: () => unknown): number {
  const times: number[] = []
  for (let i = 0; i < 2000; i++) {
    const began = performance.now()
    call()
    times.push((performance.now() - began) * 1000)
  }
  return median(times)
}
