import type { Action } from '../engine/book/action.ts'
import { checkParams } from './check-params.ts'

/**
 * A provider state of Pact: what is so before a request. `service` is the one whose named state it is,
 * nothing where it is of no service.
 */
export interface ProviderState extends Pick<Action, 'says' | 'params'> {
  readonly name: string
  readonly service: string | undefined
}

/**
 * The states that every service has, besides its own: when it is, how the documents are read, and what was
 * asked before.
 */
export const TIME = 'the time is'
export const READING = 'the documents are read as'
export const REQUEST = 'a request came before'

const text = { type: 'string' } as const
const texts = { type: 'object', additionalProperties: text } as const

/** What each of them takes, all of it. */
const PARAMS = {
  [TIME]: { at: text },
  [READING]: { reading: text, option: text },
  [REQUEST]: { method: text, path: text, query: text, headers: texts, body: text },
} as const

type Params = typeof PARAMS

/** The parameters of one of these states, as its schema describes them. */
type ParamsOf<Name extends keyof Params> = {
  readonly [Field in keyof Params[Name]]: Params[Name][Field] extends typeof texts
    ? Readonly<Record<string, string>>
    : string
}

/** What the state "a request came before" takes. */
export type RequestParams = ParamsOf<typeof REQUEST>

const ACTIONS = {
  [TIME]: action(TIME, 'The time stands still at an instant.'),
  [READING]: action(READING, 'The provider takes one of the answers to what its documents leave open.'),
  [REQUEST]: action(REQUEST, 'The provider has answered a request with a success.'),
}

/** The states of no service. */
export const GENERAL_STATES: readonly ProviderState[] = ([TIME, READING, REQUEST] as const).map((name) => {
  const { says, params } = ACTIONS[name]
  return { name, service: undefined, says, params }
})

/** Holds what is given for one of these states against its schema. Throws a UsageError where it does not fit. */
export function checkGeneral<Name extends keyof Params>(
  name: Name,
  given: object,
): asserts given is ParamsOf<Name> {
  checkParams(ACTIONS[name], given)
}

/** What it does is done by the provider states of a sandbox. */
function action(name: keyof Params, says: string) {
  const properties = PARAMS[name]
  const required = Object.keys(properties)
  return {
    says,
    params: { type: 'object', properties, required, additionalProperties: false },
    run: () => {},
  }
}
