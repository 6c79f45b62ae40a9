import type { Headers } from '../../src/mock/engine/spec/request.ts'

/** Who calls. */
export interface Caller {
  readonly reader: string
}

/** Reads the reader from `Authorization: Bearer <reader>`. */
export function identify(headers: Headers): Caller | undefined {
  const reader = /^Bearer (\S+)$/.exec(headers['authorization'] ?? '')?.[1]
  return reader === undefined ? undefined : { reader }
}
