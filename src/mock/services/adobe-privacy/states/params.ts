export const text = { type: 'string', minLength: 1 }
export const daysAgo = { type: 'number', minimum: 0 }

/** The schema of the parameters of a state or a command; of those named it needs some. */
export function params(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) {
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}
