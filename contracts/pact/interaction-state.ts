import { bodyText, type Request } from '../../src/mock/engine/spec/request.ts'
import { present } from '../../src/mock/engine/value/present.ts'
import type { Arranged } from '../../src/mock/engine/book/arranged.ts'
import type { IdsPoint } from '../../src/mock/engine/book/seeded-ids.ts'
import {
  COMMAND,
  IDS,
  PROGRESS,
  READING,
  REQUEST,
  RULE,
  TIME,
  type RequestParams,
} from '../../src/mock/hand/general-states.ts'

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

/** Ids that the provider makes up go on from a point. */
export function idsState(point: IdsPoint): InteractionState {
  return { name: IDS, params: { point } }
}

/** What was done by hand; nothing where nobody knows any more what it was. */
export function arrangedState(arranged: Arranged): InteractionState | undefined {
  switch (arranged.kind) {
    case 'state':
      return { name: arranged.name, params: { ...Object(arranged.params) } as Record<string, unknown> }
    case 'command': {
      const { service, name, params } = arranged
      return { name: COMMAND, params: { service, command: name, params } }
    }
    case 'progress':
      return { name: PROGRESS, params: { mode: arranged.mode } }
    case 'reading':
      return { name: READING, params: { reading: arranged.reading, option: arranged.option } }
    case 'rule': {
      const { service, rule, on } = arranged
      return { name: RULE, params: { service, rule, on } }
    }
    case 'forgotten':
      return undefined
  }
}
