import { plainText } from '../../../engine/value/plain-text.ts'

/** The text of the first element of that name in an XML answer; nothing where there is none. */
export function elementIn(reply: unknown, name: string): string | undefined {
  const text =
    typeof reply === 'string' ? new RegExp(`<${name}>([^<]*)</${name}>`).exec(reply)?.[1] : undefined
  return text === undefined ? undefined : plainText(text)
}
