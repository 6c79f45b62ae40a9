/** Whose a state is; the first customer's when left out. */
export interface Of {
  readonly clientCode?: string
}

export const text = { type: 'string', minLength: 1 }
export const uuid = { type: 'string', format: 'uuid' }
export const instant = { type: 'string', format: 'date-time' }
export const count = { type: 'integer', minimum: 0, maximum: 1_000_000 }

/** The schema of the parameters of a state. */
export function params(properties: Readonly<Record<string, unknown>>) {
  return { type: 'object', properties, additionalProperties: false }
}
