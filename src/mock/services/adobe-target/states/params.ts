/** Whose a state is; the first customer's when left out. */
export interface Of {
  readonly clientCode?: string
}

export const text = { type: 'string', minLength: 1, maxLength: 1000 }
export const uuid = { type: 'string', format: 'uuid', maxLength: 36 }
export const instant = { type: 'string', format: 'date-time', maxLength: 40 }
export const count = { type: 'integer', minimum: 0, maximum: 1_000_000 }

/** The schema of the parameters of a state. */
export function params(properties: Readonly<Record<string, unknown>>) {
  return { type: 'object', properties, additionalProperties: false }
}
