import type { Request } from '../spec/request.ts'

/**
 * The header in which a client names the rules, or problems, that it expects to refuse the request:
 * `dates-together, size-max`.
 */
const EXPECT_HEADER = 'x-bythebook-expect'

/** What a request names in that header: ids, alone or behind their service, as reports print them. */
export function expectationsOf({ headers }: Request): string[] {
  const named = headers[EXPECT_HEADER]?.split(',') ?? []
  return named.map((name) => name.trim()).filter((name) => name !== '')
}
