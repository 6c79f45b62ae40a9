import { bodyText, type Request } from '../../src/mock/engine/spec/request.ts'
import { present } from '../../src/mock/engine/value/present.ts'
import { REQUEST, TIME, type RequestParams } from '../../src/mock/hand/general-states.ts'

/** A provider state of a pact: its name, and its parameters where it takes any. */
export interface InteractionState {
  readonly name: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** The time stands still at an instant, ISO 8601. */
export function timeState(at: string): InteractionState {
  return { name: TIME, params: { at } }
}

/** The provider has answered a request. */
export function requestState({ method, path, query, headers, body }: Request): InteractionState {
  const params: RequestParams = { method, path, query, headers: present(headers), body: bodyText({ body }) }
  return { name: REQUEST, params: { ...params } }
}
