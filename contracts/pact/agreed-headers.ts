import type { Headers } from '../../src/mock/engine/spec/request.ts'
import { CONNECTION_HEADERS } from '../../src/mock/judge/connection-headers.ts'
import { redact } from '../../src/mock/judge/redact.ts'
import type { IsOwnSecret } from './own-secrets.ts'

/** Headers that belong to a connection, a tool or this mock, and to no contract. */
const NOT_AGREED = new RegExp(
  `^(${[
    ...CONNECTION_HEADERS,
    'expect',
    'prefer',
    'origin',
    'referer',
    'sec-.*',
    'traceparent',
    'tracestate',
    'x-bythebook-.*',
  ].join('|')})$`,
)

/** The headers of a request that a pact holds; secrets are masked, unless they are the mock's own. */
export function agreedHeaders(headers: Headers, isOwn: IsOwnSecret): Record<string, string> {
  const masked = redact(headers)
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      if (value === undefined || NOT_AGREED.test(name)) return []
      return [[name, isOwn(value.replace(/^\S+ /, '')) ? value : masked[name]!]]
    }),
  )
}
