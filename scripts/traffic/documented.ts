import type { Answer } from './answer-reader.ts'
import type { KnownCall } from './known-calls.ts'

/**
 * What is wrong with an answer to a call, by its spec: an answer of the vendor is one that the spec knows; a door
 * or an engine that refuses says so itself.
 */
export function documented({ operation: id, statuses }: KnownCall): (answer: Answer) => string | undefined {
  return ({ status, headers }) => {
    const isOurs = 'x-bythebook-failure' in headers || headers['x-bythebook-problem'] === 'no-operation'
    return isOurs || statuses.has(status) ? undefined : `${id} does not document ${status}`
  }
}
