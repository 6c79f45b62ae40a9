/** The account of the sample key of the documents. */
export const ACCOUNT = 123

/** The account that something is put in, that of the documents when left out. */
export interface InAccount {
  readonly account?: number
}

export const number = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }
export const text = { type: 'string', maxLength: 1000 }
export const object = { type: 'object', maxProperties: 100 }
export const secret = { type: 'string', pattern: '^[0-9A-Za-z]{6,}$', maxLength: 1000 }

/** JSON Schema of parameters, any of which may be left out. */
export function params(properties: Readonly<Record<string, object>>) {
  return {
    type: 'object',
    additionalProperties: false,
    properties: { account: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, ...properties },
  }
}
