import type { components } from '../api.ts'

/** A refusal in the words of the newer CDP family. */
export function entityError<const Status extends string, const Code extends string>(
  status: Status,
  code: Code,
  detail: string,
) {
  return { errors: [{ code, status, detail }] }
}

/** There is no such thing in the account. */
export const recordNotFound = entityError('404', 'record-not-found-error', 'Record not found')

/** The API key is missing or of no use. */
export const unauthorized = entityError('401', 'unauthorized-error', 'Unauthorized')

/** A token that would leave its parent segment. */
export const cannotMove = {
  errors: [
    {
      code: 'unprocessable-entity-error',
      status: '422',
      detail: 'The token cannot be moved to another parent segment',
      meta: { unprocessableEntityCode: 'CANNOT_MOVE' },
    },
  ],
} satisfies components['schemas']['JsonApiUnprocessableEntityErrors']
