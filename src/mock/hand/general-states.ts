import type { Action } from '../engine/book/action.ts'

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

/** The states of no service. */
export const GENERAL_STATES: readonly ProviderState[] = [
  {
    name: TIME,
    service: undefined,
    says: 'The time stands still at an instant.',
    params: params({ at: text }),
  },
  {
    name: READING,
    service: undefined,
    says: 'The provider takes one of the answers to what its documents leave open.',
    params: params({ reading: text, option: text }),
  },
  {
    name: REQUEST,
    service: undefined,
    says: 'The provider has answered a request with a success.',
    params: params({ method: text, path: text, query: text, headers: texts, body: text }),
  },
]

/** What the state "a request came before" takes. */
export interface RequestParams {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

function params(properties: Readonly<Record<string, object>>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}
