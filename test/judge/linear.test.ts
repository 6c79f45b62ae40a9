import { describe, expect, test } from 'vitest'
import type { AnyStory } from '../../src/mock/engine/book/duty.ts'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { observe } from '../../src/mock/engine/book/journal/observation.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { playStory } from '../../src/mock/engine/journey/play.ts'
import { findServices } from '../../src/mock/hand/find-services.ts'
import { GROWTHS, longJournal, ORDERS, type Lengthening } from '../../scripts/traffic/long-journal.ts'
import library from '../library/index.ts'
import { document } from '../library-mock.ts'
import { counted, countSteps } from './count-steps.ts'

/** Four times the steps for four times the calls, and a little for searches among what is sorted. */
const MOST = 4.6
const ROUNDS = 24
/** Bytes of bodies in the longest journal. */
const MOST_BYTES = 200_000

const all = [...(await findServices()), { service: library, document }]
const mock = new Mock(all)
const lengthenings = GROWTHS.flatMap((growth) => ORDERS.map((order) => ({ growth, order })))

type Judge = NonNullable<(typeof library)['duties'][number]['judge']>

function stepsOf(judge: Judge, service: string, entries: readonly Entry[]): number {
  const seen = observe(entries, service).map(counted)
  return countSteps(() => judge(seen))
}

/** How many times the steps grow where the rounds grow four times. */
function growthOf(judge: Judge, service: string, entries: readonly Entry[], how: Lengthening): number {
  const bytes = entries.reduce(
    (sum, { request, response }) => sum + request.body.length + response.body.length,
    1,
  )
  const rounds = Math.max(2, Math.min(ROUNDS, Math.floor(MOST_BYTES / 4 / bytes)))
  const [short, long] = [rounds, 4 * rounds].map((count) =>
    stepsOf(judge, service, longJournal(entries, count, how)),
  )
  return long! / Math.max(1, short!)
}

describe.each(all.map(({ service }) => [service.name, service] as const))('%s', (name, service) => {
  const loaded = mock.services.get(name)!
  const told = (story: AnyStory) => playStory(mock, loaded, story).map(({ entry }) => entry)
  const duties = service.duties.flatMap(({ id, judge, examples }) =>
    judge && examples ? [{ id, judge, examples }] : [],
  )

  test.each(duties)(
    'judging by the duty $id takes as long for each call of a long journal as of a short one',
    ({ judge, examples }) => {
      const stories = [...examples.kept, ...examples.broken].map(told)
      const journals = [...stories, stories.flat()]
      const grown = journals.flatMap((entries, i) =>
        lengthenings.map((how) => ({ story: i, ...how, times: growthOf(judge, name, entries, how) })),
      )
      expect(grown.filter(({ times }) => times > MOST)).toEqual([])
    },
  )
})
