import type { Request } from '../spec/request.ts'
import type { AnyStory } from './duty.ts'
import type { AnyExample, AnyGiven, AnyStoryRequest } from './example.ts'
import { requestFor } from './example-request.ts'
import type { Loaded } from './loaded.ts'

/** When an example happens that does not say. */
export const EXAMPLE_TIME = '2026-01-20T12:00:00Z'

/**
 * One thing that is done to a fresh world for an example. Whoever plays, records or explains examples goes by
 * these alone.
 */
export type Step =
  /** The clock stands still at an instant, ISO 8601. */
  | { readonly kind: 'clock'; readonly at: string }
  /** The documents are read so. */
  | { readonly kind: 'reading'; readonly reading: string; readonly option: string }
  /** The world is put in a named state; nothing for `params` where it is given none. */
  | { readonly kind: 'state'; readonly state: string; readonly params: object | undefined }
  | RequestStep

/** A client asks, and has the answer unless it is lost. */
export interface RequestStep {
  readonly kind: 'request'
  readonly operation: string
  readonly request: Request
  readonly lost: boolean
}

/** What comes before the request of an example: its time, readings and states, then its first requests. */
export function arrange(loaded: Loaded, example: AnyExample): Step[] {
  const first = example.first ?? []
  // What comes first may happen on an earlier day than the example itself.
  const start = first.find(({ at }) => at !== undefined)?.at ?? example.at ?? EXAMPLE_TIME
  return [...opening(loaded, example, start), ...inTime(loaded, start, first, example.at)]
}

/** The whole of a story, its requests with what comes before them. */
export function arrangeStory(loaded: Loaded, story: AnyStory): Step[] {
  const start = story.steps[0].at ?? EXAMPLE_TIME
  return [...opening(loaded, story, start), ...inTime(loaded, start, story.steps)]
}

function opening({ service }: Loaded, { readings = {}, given }: Setting, start: string): Step[] {
  return [
    { kind: 'clock', at: start },
    ...Object.entries(readings).map(([reading, option]): Step => ({ kind: 'reading', reading, option })),
    ...givenOf(given ?? service.sampleState).map(stateStep),
  ]
}

/** What an example says of the world before its first request. */
type Setting = Pick<AnyExample, 'given' | 'readings'>

function givenOf(given: NonNullable<AnyExample['given']>): readonly AnyGiven[] {
  return typeof given === 'object' && !('state' in given) ? given : [given]
}

function stateStep(given: AnyGiven): Step {
  if (typeof given === 'string') return { kind: 'state', state: given, params: undefined }
  return { kind: 'state', state: given.state, params: given.params }
}

/** Requests, with the clock moved before each that says when it is, and at last to `end`. */
function inTime(loaded: Loaded, start: string, requests: readonly StoryRequest[], end?: string): Step[] {
  const steps: Step[] = []
  let now = start
  const moveTo = (at: string | undefined) => {
    if (at === undefined || at === now) return
    if (Date.parse(at) < Date.parse(now))
      throw new Error(`an example goes back in time, from ${now} to ${at}`)
    steps.push({ kind: 'clock', at })
    now = at
  }
  for (const { operation, at, request = {}, lost = false } of requests) {
    moveTo(at)
    steps.push({ kind: 'request', operation, request: requestFor(loaded, operation, request), lost })
  }
  moveTo(end)
  return steps
}

type StoryRequest = AnyStoryRequest & { readonly lost?: boolean }
