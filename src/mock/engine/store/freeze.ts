/** Makes a plain value unchangeable, with all that is in it; what is frozen already is so throughout. */
export function freeze(value: unknown): void {
  // What is no object counts as frozen.
  if (Object.isFrozen(value)) return
  Object.freeze(value)
  for (const key in value as object) freeze((value as Record<string, unknown>)[key])
}
