/** A client in use whose profile calls must carry the token. */
export const PROTECTED = ['a client in use', 'authentication required'] as const

/** A client in use that has just made so many calls. */
export function called(count: number) {
  return ['a client in use', { state: 'calls made', params: { count } }] as const
}

/** Ten batches beside that of the sample state. */
export const TEN_BATCHES = Array.from(
  { length: 10 },
  (_, i) => ({ state: 'a batch', params: { batchId: `acmeshop-1768910400000-1000000${i}` } }) as const,
)

/** A first step of an example that does no more than set when its world begins, ISO 8601. */
export function from<const At extends string>(at: At) {
  return { operation: 'getClientSettings', at } as const
}

/** A first step of an example: a batch of version 2, sent at that time (ISO 8601). */
export function batchAt(at: string, body: string) {
  return { operation: 'batchUpdateProfiles', at, request: { body } } as const
}

/** A first step of an example: a single update with this form, sent at that time (ISO 8601). */
export function updateAt(at: string, body: string) {
  return { operation: 'updateProfileByPost', at, request: { body } } as const
}

/** A body of exactly so many bytes: one row with one very long value. */
export function batchOfBytes(bytes: number): Uint8Array {
  return padded('batch=thirdPartyId,tier\nloyal-1,', '', bytes)
}

/** A body of so many rows, all of the same visitor. */
export function batchOfRows(rows: number): Uint8Array {
  const header = 'batch=thirdPartyId,tier\n'
  const row = 'loyal-1,gold\n'
  return padded(header, row, header.length + rows * row.length)
}

function padded(start: string, repeated: string, bytes: number): Uint8Array {
  const body = new Uint8Array(bytes).fill(0x61)
  const encoder = new TextEncoder()
  encoder.encodeInto(start, body)
  for (let at = start.length; repeated !== '' && at < bytes; at += repeated.length)
    encoder.encodeInto(repeated, body.subarray(at))
  return body
}
