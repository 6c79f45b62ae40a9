/**
 * What is at a path of a value that nobody has checked, such as a body: `jobs[0].jobId`. Nothing where the
 * path leads nowhere.
 */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>(
      (here, step) =>
        typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined,
      value,
    )
}

/** The text at a path; nothing where there is none or something else. */
export function textAt(value: unknown, path: string): string | undefined {
  const found = valueAt(value, path)
  return typeof found === 'string' ? found : undefined
}

/** The number at a path; nothing where there is none or something else. */
export function numberAt(value: unknown, path: string): number | undefined {
  const found = valueAt(value, path)
  return typeof found === 'number' ? found : undefined
}

/** The items of the list at a path; none where there is no list. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = valueAt(value, path)
  return Array.isArray(found) ? found : []
}

/** The texts among the items of the list at a path. */
export function textsAt(value: unknown, path: string): string[] {
  return listAt(value, path).filter((item) => typeof item === 'string')
}
