import type { Action } from '../engine/book/action.ts'
import type { IdsPoint } from '../engine/book/seeded-ids.ts'
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
 * The states that every service has, besides its own: when it is, how the documents are read, what was asked
 * before, and what else was done by hand.
 */
export const TIME = 'the time is'
export const READING = 'the documents are read as'
export const REQUEST = 'a request came before'
export const IDS = 'ids go on from'
export const PROGRESS = 'work gets on'
export const COMMAND = 'work was moved on'
export const RULE = 'a rule is switched'

/** What the state "a request came before" takes. */
export interface RequestParams {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What each of them takes, all of it. */
export interface GeneralParams {
  [TIME]: { readonly at: string }
  [READING]: { readonly reading: string; readonly option: string }
  [REQUEST]: RequestParams
  [IDS]: { readonly point: IdsPoint }
  [PROGRESS]: { readonly mode: 'immediate' | 'time' | 'manual' }
  [COMMAND]: { readonly service: string; readonly command: string; readonly params: object }
  [RULE]: { readonly service: string; readonly rule: string; readonly on: boolean }
}

const text = { type: 'string' } as const
const texts = { type: 'object', additionalProperties: text } as const
const point = { type: 'array', items: { type: 'integer' }, minItems: 4, maxItems: 4 } as const
const modes = { type: 'string', enum: ['immediate', 'time', 'manual'] } as const

const ACTIONS = {
  [TIME]: action('The time stands still at an instant.', { at: text }),
  [READING]: action('The provider takes one of the answers to what its documents leave open.', {
    reading: text,
    option: text,
  }),
  [REQUEST]: action('The provider has answered a request with a success.', {
    method: text,
    path: text,
    query: text,
    headers: texts,
    body: text,
  }),
  [IDS]: action('The ids that the provider makes up go on from a point of their generator.', { point }),
  [PROGRESS]: action('Work that takes time is done at once, with the clock, or when told to.', {
    mode: modes,
  }),
  [COMMAND]: action('A progress command of a service moved work on.', {
    service: text,
    command: text,
    params: { type: 'object' },
  }),
  [RULE]: action('A rule of a service refuses nothing, or refuses again.', {
    service: text,
    rule: text,
    on: { type: 'boolean' },
  }),
} satisfies Record<keyof GeneralParams, unknown>

/** The states of no service. */
export const GENERAL_STATES: readonly ProviderState[] = Object.entries(ACTIONS).map(
  ([name, { says, params }]) => ({ name, service: undefined, says, params }),
)

/** Holds what is given for one of these states against its schema. Throws a UsageError where it does not fit. */
export function checkGeneral<Name extends keyof GeneralParams>(
  name: Name,
  given: object,
): asserts given is GeneralParams[Name] {
  checkParams(ACTIONS[name], given)
}

function action(says: string, properties: Readonly<Record<string, object>>) {
  const required = Object.keys(properties)
  return { says, params: { type: 'object', properties, required, additionalProperties: false } }
}
