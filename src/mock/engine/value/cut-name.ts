import { cutWithLength } from './cut-text.ts'

/** Characters of a name or a value that tell anyone which one is meant. */
export const LONGEST_NAME = 200

/** A name that a user gave, as an error repeats it: a file can hold one of many megabytes. */
export function cutName(name: string): string {
  return cutWithLength(name, LONGEST_NAME)
}
