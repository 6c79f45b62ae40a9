/** One step as it stands in a JSON Pointer: `/jobs` is `~1jobs`. */
export function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The steps of a JSON Pointer, alone or as a fragment: of `#/paths/~1jobs` they are `paths` and `/jobs`. */
export function stepsOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescapeStep)
}

/** What is at a JSON Pointer of a value; nothing where the pointer leads nowhere. */
export function atPointer(value: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(partOf, value)
}

/** What a value has under a key or number; nothing where it has no such part. */
export function partOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return (value as Readonly<Record<string | number, unknown>>)[step]
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
