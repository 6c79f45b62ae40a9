import type { components } from '../api.ts'

interface ProductAnswer {
  readonly status: Extract<components['schemas']['JobStatus'], 'complete' | 'error'>
  readonly message: string
  readonly detail: string
}

/**
 * What a product says when it is done, by the code of Adobe's catalogue in the form that answers show it in.
 */
export const responseCodes = {
  'PRVCY-1000-400': {
    status: 'error',
    message: 'Formatting error',
    detail: 'One or more data values for the specified application have formatting issues.',
  },
  'PRVCY-1001-400': {
    status: 'error',
    message: 'Not authorized',
    detail: 'Your organization is not provisioned.',
  },
  'PRVCY-1010-400': {
    status: 'error',
    message: 'Missing permissions',
    detail: 'You do not have the required permissions to perform this action.',
  },
  'PRVCY-1020-400': {
    status: 'error',
    message: 'Upload and archive failure',
    detail: 'A problem occurred while uploading and archiving access data.',
  },
  'PRVCY-1021-400': {
    status: 'error',
    message: 'Job failure',
    detail: 'One or more privacy jobs created from the request failed.',
  },
  'PRVCY-1022-400': {
    status: 'error',
    message: 'Data access failure',
    detail: 'A problem occurred while accessing the specified data.',
  },
  'PRVCY-1023-400': {
    status: 'error',
    message: 'Data access failure',
    detail: 'A problem occurred while accessing or locating the specified dataset IDs.',
  },
  'PRVCY-1024-400': { status: 'error', message: 'Unexpected error', detail: 'An unexpected error occurred.' },
  'PRVCY-1030-400': {
    status: 'error',
    message: 'Document rate limit exceeded',
    detail: 'The workload exceeded the document rate limit.',
  },
  'PRVCY-1040-400': {
    status: 'error',
    message: 'Key encryption access failure',
    detail: 'The data could not be processed because the datastore is encrypted and key access was revoked.',
  },
  'PRVCY-6000-200': { status: 'complete', message: 'Success', detail: 'Finished successfully.' },
  'PRVCY-6051-200': {
    status: 'complete',
    message: 'Success',
    detail:
      'Your organization is not provisioned for the requested application. The request is not applicable.',
  },
  'PRVCY-6052-200': {
    status: 'complete',
    message: 'Success',
    detail: 'Some user IDs were not found, and unknown user IDs are not applicable for this product.',
  },
  'PRVCY-6053-200': {
    status: 'complete',
    message: 'Success',
    detail: 'The provided identity namespace is not valid for this application.',
  },
  'PRVCY-6054-200': {
    status: 'complete',
    message: 'Success',
    detail: 'PARTIALLY COMPLETED- Data not found for some requests, check results for more info.',
  },
} as const satisfies Record<string, ProductAnswer>

export type ResponseCode = keyof typeof responseCodes

/** Whether a product that answers with this code has failed. */
export function isFailure(code: ResponseCode): boolean {
  return responseCodes[code].status === 'error'
}

/** Whether a product that answers with this code has data of the person. */
export function hasData(code: ResponseCode): boolean {
  return code === 'PRVCY-6000-200' || code === 'PRVCY-6054-200'
}
