export const text = { type: 'string', minLength: 1, maxLength: 1000 }
export const daysAgo = { type: 'number', minimum: 0, maximum: 20_000 }

/** The schema of the parameters of a state or a command; of those named it needs some. */
export function params(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) {
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}
