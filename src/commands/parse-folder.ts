import { UsageError } from '../mock/engine/book/usage-error.ts'

/** Gives back the path of a folder. Throws a UsageError where it is empty. */
export function parseFolder(text: string): string {
  if (text !== '') return text
  throw new UsageError('this names no folder', "name a folder; the present one is '.'")
}
