import { UsageError } from '../mock/engine/book/usage-error.ts'
import { cutName } from '../mock/engine/value/cut-name.ts'

/** Reads `id=option`, an option of a reading. Throws a UsageError where it is not so. */
export function parseReading(text: string): readonly [id: string, option: string] {
  const [id, option, ...more] = text.split('=')
  if (id === undefined || option === undefined || more.length > 0)
    throw new UsageError(
      `"${cutName(text)}" is not id=option`,
      'list the readings and their options with: bythebook rules',
    )
  return [id, option]
}
