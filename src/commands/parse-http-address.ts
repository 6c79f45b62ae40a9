import { UsageError } from '../mock/engine/book/usage-error.ts'
import { cutName } from '../mock/engine/value/cut-name.ts'

/** Gives back a whole address over HTTP. Throws a UsageError where it is none. */
export function parseHttpAddress(text: string): string {
  if (URL.canParse(text) && /^https?:/i.test(text)) return text
  throw new UsageError(
    `"${cutName(text)}" is no address over HTTP`,
    'write it whole, such as http://127.0.0.1:4010',
  )
}
