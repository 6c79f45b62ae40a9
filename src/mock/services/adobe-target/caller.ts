import { bearerToken } from '../../engine/book/bearer-token.ts'
import type { Headers } from '../../engine/spec/request.ts'

/** Who calls. The edge serves callers without a token as well, so there may be none. */
export interface Caller {
  readonly token: string | undefined
}

export function identify(headers: Headers): Caller {
  return { token: bearerToken(headers) }
}
