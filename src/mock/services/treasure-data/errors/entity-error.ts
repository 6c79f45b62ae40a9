import type { DocumentedAnswer } from '../../../engine/book/answer.ts'
import type { components } from '../api.ts'
import type { pages } from '../sources.ts'

/** A refusal in the words of the newer CDP family. */
export function entityError<const Status extends string, const Code extends string>(
  status: Status,
  code: Code,
  detail: string,
) {
  return { errors: [{ code, status, detail }] }
}

/** What is documented of the refusal of a path that names nothing. */
export const notFoundAnswer = {
  status: {
    evidence: 'vendor',
    page: 'cdp-api',
    note:
      'The schema of the error ties record-not-found-error to the status "404". The operation lists only its ' +
      'success; deleting a folder lists the error.',
  },
} as const satisfies DocumentedAnswer<keyof typeof pages>

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
