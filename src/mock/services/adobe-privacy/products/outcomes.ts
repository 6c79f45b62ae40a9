import { responseCodes, type ResponseCode } from './response-codes.ts'

/** Short names for the codes that clients most often want to see. */
const shortNames = {
  success: 'PRVCY-6000-200',
  partial: 'PRVCY-6054-200',
  error: 'PRVCY-1024-400',
  'not-provisioned': 'PRVCY-6051-200',
  'ids-not-found': 'PRVCY-6052-200',
  'invalid-namespace': 'PRVCY-6053-200',
} as const satisfies Record<string, ResponseCode>

/** How the part of a product ends: a short name or a code of the catalogue. */
export type Outcome = keyof typeof shortNames | ResponseCode

/** All that an `Outcome` can be, for JSON Schema. */
export const outcomes: readonly string[] = [...Object.keys(shortNames), ...Object.keys(responseCodes)]

/** The code of an outcome. */
export function codeOf(outcome: Outcome): ResponseCode {
  return isShort(outcome) ? shortNames[outcome] : outcome
}

function isShort(outcome: Outcome): outcome is keyof typeof shortNames {
  return outcome in shortNames
}
