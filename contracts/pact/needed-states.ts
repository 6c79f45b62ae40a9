import { arrange } from '../../src/mock/engine/book/arrange.ts'
import type { AnyExample } from '../../src/mock/engine/book/example.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Mock } from '../../src/mock/engine/journey/mock.ts'
import { sandboxFor, type Played } from '../../src/mock/engine/journey/play.ts'
import { changedPart } from './changed-part.ts'
import type { InteractionState } from './interaction-state.ts'
import { stateOf, type Interaction } from './interactions.ts'

/** Where what holds at any time holds too: another minute, day, month and year. */
const OTHER_TIMES = [
  '2026-01-20T12:01:00Z',
  '2026-01-28T00:00:00Z',
  '2026-09-03T23:59:59Z',
  '2031-03-04T05:06:07Z',
]

/** Milliseconds between the states and the request: where nothing stops the clock, it goes on. */
const GOES_ON = 60_000

/**
 * The states that the answer to an interaction rests on. Who has no way to put a provider into a state can still
 * hold it to the rest: the time where the same is answered at any, and the sample state where it is without.
 */
export function neededStates(
  mock: Mock,
  loaded: Loaded,
  interaction: Interaction,
  usual: Played,
): readonly InteractionState[] {
  const { example } = interaction
  const isSame = (other: AnyExample, after = 0) => {
    try {
      const sandbox = sandboxFor(mock, loaded, other)
      sandbox.clock.set(sandbox.clock.now() + after, true)
      const response = mock.handleIn(sandbox, usual.request)
      return changedPart(interaction, usual.response, response) === undefined
    } catch {
      // What came before is no success there.
      return false
    }
  }
  const isAtAnyTime = (other: AnyExample) => OTHER_TIMES.every((at) => isSame({ ...other, at }, GOES_ON))
  const saysWhen = example.at !== undefined || (example.first ?? []).some(({ at }) => at !== undefined)
  const isTimeless = !saysWhen && isAtAnyTime(example)
  const alone = { ...example, given: [] }
  const isStateless = example.given === undefined && isSame(alone) && (!isTimeless || isAtAnyTime(alone))
  return arrange(loaded, isStateless ? alone : example)
    .filter(({ kind }) => kind !== 'clock' || !isTimeless)
    .map(stateOf)
}
