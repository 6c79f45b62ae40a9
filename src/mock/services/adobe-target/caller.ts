import type { Headers } from '../../engine/spec/request.ts'

/** Who calls. The edge serves callers without a token as well, so there may be none. */
export interface Caller {
  readonly token: string | undefined
}

export function identify(headers: Headers): Caller {
  return { token: bearer(headers['authorization']) }
}

/** The token of an `Authorization` header; nothing when it is not of the form `Bearer <token>`. */
export function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1]
}
