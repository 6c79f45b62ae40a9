import type { Headers } from '../../src/mock/engine/spec/request.ts'
import { CONNECTION_HEADERS } from '../../src/mock/judge/connection-headers.ts'
import type { Mask } from '../../src/mock/judge/mask/mark-of.ts'
import { redact } from '../../src/mock/judge/redact.ts'

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

/** The headers of a request that a pact holds: those that the spec documents, their secrets masked. */
export function agreedHeaders(
  headers: Headers,
  isDocumented: (name: string) => boolean,
  mask: Mask,
): Record<string, string> {
  const agreed = Object.entries(headers).filter(([name]) => isDocumented(name) && !NOT_AGREED.test(name))
  return redact(Object.fromEntries(agreed), mask)
}
