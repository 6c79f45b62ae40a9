import { bearerToken } from '../../src/mock/engine/book/bearer-token.ts'
import type { Headers } from '../../src/mock/engine/spec/request.ts'

/** Who calls. */
export interface Caller {
  readonly reader: string
}

/** Reads the reader from `Authorization: Bearer <reader>`. */
export function identify(headers: Headers): Caller | undefined {
  const reader = bearerToken(headers)
  return reader === undefined ? undefined : { reader }
}
