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
  let here = value
  for (const step of stepsOf(pointer)) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Readonly<Record<string, unknown>>)[step]
  }
  return here
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
