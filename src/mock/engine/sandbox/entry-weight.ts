import type { Entry } from '../book/entry.ts'

/** Bytes that an entry holds beside its texts and bodies, about. */
export const ENTRY_BYTES = 1024

/** Bytes of what was asked, with path and headers, and of the bodies answered. */
export function weightOf({ request, response }: Entry): number {
  let headers = 0
  for (const name in request.headers) headers += name.length + (request.headers[name]?.length ?? 0)
  return request.path.length + request.query.length + headers + request.body.length + response.body.length
}
