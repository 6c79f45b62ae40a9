import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Progress } from '../../src/mock/engine/book/context.ts'
import { DAY, MINUTE } from '../../src/mock/engine/book/durations.ts'
import { requestFor } from '../../src/mock/engine/book/example-request.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { Tree } from '../../src/mock/engine/store/tree.ts'
import { Sandbox } from '../../src/mock/engine/sandbox/sandbox.ts'
import { readDocument } from '../../src/mock/hand/document.ts'
import service from '../../src/mock/services/adobe-privacy/index.ts'
import { changedAt, isGone, statusOf } from '../../src/mock/services/adobe-privacy/jobs/lifecycle.ts'
import { inOneProduct, manyUsers } from '../../src/mock/services/adobe-privacy/samples.ts'
import type { Job } from '../../src/mock/services/adobe-privacy/state.ts'

const document = readDocument('openapi/adobe-privacy.yaml')
const mock = new Mock([{ service, document }])
const loaded = mock.services.get(service.name)!
const START = Date.parse('2026-01-01T00:00:00Z')

type Query = Readonly<Record<string, string | number>>

function worldOf(progress: Progress = 'time', readings: Readonly<Record<string, string>> = {}): Sandbox {
  const clock = { frozenAt: START }
  return new Sandbox('list', new Map([[service.name, service]]), { clock, progress, readings })
}

function list(world: Sandbox, query: Query): { readonly totalRecords: number; readonly ids: string[] } {
  const response = mock.handleIn(world, requestFor(loaded, 'listPrivacyJobs', { query }))
  expect(response.status, String(response.body)).toBe(200)
  const { totalRecords, jobDetails } = JSON.parse(String(response.body)) as {
    totalRecords: number
    jobDetails: { jobId: string }[]
  }
  return { totalRecords, ids: jobDetails.map(({ jobId }) => jobId) }
}

function create(world: Sandbox, body: unknown): void {
  expect(mock.handleIn(world, requestFor(loaded, 'createPrivacyJob', { body })).status).toBe(202)
}

const jobsOf = (world: Sandbox) => world.store(service.name).begin().state['jobs']!.list() as unknown as Job[]
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

/** The ids that a list has to show, by a look at every job. */
function wantedOf(world: Sandbox, query: Query, readings: Readonly<Record<string, string>>): string[] {
  const now = world.clock.now()
  const instantOf = (job: Job) =>
    readings['date-filter'] === 'created' ? job.createdAt : changedAt(job, now)
  const isDated = (instant: number) => {
    if (query['filterDate'] !== undefined) return dayOf(instant) === query['filterDate']
    if (query['fromDate'] !== undefined)
      return dayOf(instant) >= String(query['fromDate']) && dayOf(instant) <= String(query['toDate'])
    return instant >= now - 7 * DAY && instant <= now
  }
  return jobsOf(world)
    .filter((job) => isDated(instantOf(job)))
    .filter((job) => query['status'] === undefined || statusOf(job, now) === query['status'])
    .filter((job) => readings['expired-in-list'] === 'listed' || !isGone(job, now))
    .map(({ jobId }) => jobId)
    .sort()
}

const minutes = fc.integer({ min: -20, max: 20 }).map((some) => some * MINUTE)
const step = fc.record({
  pause: fc
    .tuple(fc.constantFrom(0, 0, 1, 3, 7, 30), minutes)
    .map(([days, more]) => Math.max(0, days * DAY + more)),
  jobs: fc.integer({ min: 0, max: 3 }),
  command: fc.constantFrom('start', 'finish', 'finish-product', undefined),
  which: fc.nat(),
})
/** Dates of a list: from the day of one of the jobs, or near it, so many days long. */
const dates = fc.option(
  fc.record({
    which: fc.nat(),
    beside: fc.constantFrom(-1, 0, 0, 1),
    days: fc.constantFrom(1, 1, 2, 8, 30),
  }),
  { nil: undefined },
)

describe('a list', () => {
  it('shows the jobs that a look at every job finds, each on one page', () => {
    const found = new Set<string>()
    fc.assert(
      fc.property(
        fc.constantFrom<Progress>('time', 'manual', 'immediate'),
        fc.constantFrom('processed', 'created'),
        fc.constantFrom('hidden', 'listed'),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(dates, fc.constantFrom(undefined, 'processing', 'complete')), {
          minLength: 8,
          maxLength: 8,
        }),
        fc.integer({ min: 1, max: 4 }),
        (progress, dateFilter, expired, steps, queries, size) => {
          const readings = {
            'date-filter': dateFilter,
            'expired-in-list': expired,
            'status-submitted': 'accepted',
          }
          const world = worldOf(progress, readings)
          for (const { pause, jobs, command, which } of steps) {
            if (jobs > 0) create(world, manyUsers(jobs))
            world.clock.advance(pause)
            move(world, command, which)
          }
          for (const [chosen, status] of queries) {
            const query = {
              ...datesOf(world, chosen),
              ...(status === undefined ? {} : { status }),
            }
            const wanted = wantedOf(world, query, readings)
            const shown: string[] = []
            for (let page = 0; page === 0 || shown.length % size === 0; page++) {
              const { totalRecords, ids } = list(world, { ...query, size, page })
              expect(totalRecords).toBe(wanted.length)
              if (ids.length === 0) break
              shown.push(...ids)
            }
            expect([...shown].sort()).toEqual(wanted)
            expect(newestFirst(world, shown)).toBe(true)
            if (wanted.length > size) found.add(`${progress} ${dateFilter}`)
          }
        },
      ),
      { numRuns: 200 },
    )
    expect(found.size).toBe(6)
  })

  it('looks at no more jobs when there are more of them', () => {
    const looks = [1000, 20_000].map((count) => {
      const world = worldOf()
      world.act(service, 'states', 'jobs', { count, regulation: 'ccpa' })
      world.act(service, 'states', 'a submitted job', { jobId: 'waiting', regulation: 'ccpa' })
      world.clock.advance(3 * DAY)
      return readsIn(() => expect(list(world, { size: 10 }).totalRecords).toBe(count + 1))
    })
    expect(looks[0]).toBeLessThan(40)
    expect(looks[1]).toBe(looks[0])
  })

  it('has no jobs on the day of their creation once they have changed on another, and the other way round', () => {
    const world = worldOf('manual')
    create(world, inOneProduct())
    world.clock.advance(2 * DAY)
    const { jobId } = jobsOf(world)[0]!
    const counts = () =>
      ['2026-01-01', '2026-01-03'].map((filterDate) => list(world, { filterDate }).totalRecords)
    expect(counts()).toEqual([3, 0])
    world.act(service, 'progressCommands', 'finish', { jobId })
    expect(counts()).toEqual([2, 1])
  })
})

function move(world: Sandbox, command: string | undefined, which: number): void {
  const open = jobsOf(world).filter((job) => statusOf(job, world.clock.now()) !== 'complete')
  const job = open[which % Math.max(1, open.length)]
  if (!job || command === undefined) return
  if (command === 'finish-product' && job.parts[0]!.endsAt <= world.clock.now()) return
  const product = command === 'finish-product' ? { product: job.parts[0]!.include } : {}
  world.act(service, 'progressCommands', command, { jobId: job.jobId, ...product })
}

function datesOf(world: Sandbox, chosen: typeof dates extends fc.Arbitrary<infer T> ? T : never): Query {
  const jobs = jobsOf(world)
  if (!chosen || jobs.length === 0) return {}
  const { which, beside, days } = chosen
  const near = jobs[which % jobs.length]!.createdAt + beside * DAY
  const from = Math.max(near, world.clock.now() - 45 * DAY)
  const to = from + (days - 1) * DAY
  return days === 1 ? { filterDate: dayOf(from) } : { fromDate: dayOf(from), toDate: dayOf(to) }
}

function newestFirst(world: Sandbox, ids: readonly string[]): boolean {
  const createdAt = new Map(jobsOf(world).map((job) => [job.jobId, job.createdAt]))
  return ids.every((id, i) => i === 0 || createdAt.get(id)! <= createdAt.get(ids[i - 1]!)!)
}

/** How many rows are taken out of tables while something is done. */
function readsIn(done: () => void): number {
  const slices = vi.spyOn(Tree.prototype, 'slice')
  try {
    done()
    return slices.mock.results.reduce((rows, { value }) => rows + (value as unknown[]).length, 0)
  } finally {
    slices.mockRestore()
  }
}
