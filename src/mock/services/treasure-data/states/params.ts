/** The account of the sample key of the documents. */
export const ACCOUNT = 123

/** The account that something is put in, that of the documents when left out. */
export interface InAccount {
  readonly account?: number
}

export const number = { type: 'integer', minimum: 1 }
export const text = { type: 'string' }
export const object = { type: 'object' }
export const secret = { type: 'string', pattern: '^[0-9A-Za-z]{6,}$' }

/** JSON Schema of parameters, any of which may be left out. */
export function params(properties: Readonly<Record<string, object>>) {
  return {
    type: 'object',
    additionalProperties: false,
    properties: { account: { type: 'integer', minimum: 0 }, ...properties },
  }
}
