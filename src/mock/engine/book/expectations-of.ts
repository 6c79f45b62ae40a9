import type { Request } from '../spec/request.ts'

/**
 * The header in which a client names the rules, or problems, that it expects to refuse the request:
 * `dates-together, size-max`.
 */
const EXPECT_HEADER = 'x-bythebook-expect'

/** What a request names in that header. An id may stand behind its service, as reports print it. */
export function expectationsOf({ headers }: Request): string[] {
  const named = headers[EXPECT_HEADER]?.split(',') ?? []
  return named.map((id) => id.trim().replace(/^.*\//, '')).filter((id) => id !== '')
}
