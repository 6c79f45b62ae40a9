import { FIRST_BATCH_ID } from '../samples.ts'

/** A read of the token, as a step of a story. */
export const read = { operation: 'getAuthorizationToken' } as const

/** A request for a new token. */
export const make = { operation: 'requestAuthorizationToken' } as const

/** A batch of version 2. */
export const bulk = { operation: 'batchUpdateProfiles' } as const

/** A look at the status of the first batch of a story, at a time of its day in GMT: `12:00:00`. */
export const statusAt = (time: string, showDetails = true) =>
  ({
    operation: 'getBatchStatus',
    at: `2026-01-20T${time}Z`,
    request: { query: { batchId: FIRST_BATCH_ID, showDetails } },
  }) as const

/** The headers of a profile call that shows this token. */
export const showing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
