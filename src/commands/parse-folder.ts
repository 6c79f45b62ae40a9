import { UsageError } from '../mock/engine/book/usage-error.ts'

/** Gives back the path of a folder. Throws a UsageError where it is empty, or the sign of standard output. */
export function parseFolder(text: string): string {
  if (text === '-')
    throw new UsageError(
      'several files cannot go to standard output',
      "name a folder; one of that name is './-'",
    )
  if (text !== '') return text
  throw new UsageError('this names no folder', "name a folder; the present one is '.'")
}
