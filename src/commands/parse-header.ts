import { UsageError } from '../mock/engine/book/usage-error.ts'
import { cutName } from '../mock/engine/value/cut-name.ts'

/** Reads `name: value`, a header field. Throws a UsageError where it is not so. */
export function parseHeader(text: string): readonly [name: string, value: string] {
  const colon = text.indexOf(':')
  if (colon <= 0) throw new UsageError(`"${cutName(text)}" is no header`, "write it as 'name: value'")
  return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
}
