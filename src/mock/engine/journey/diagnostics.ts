import type { Rule } from '../book/rule.ts'

/** Headers beside the vendor's own that say how an answer came about. */
export type Diagnostics = Readonly<Record<string, string>>

/** Characters of a header value. */
const LONGEST_HEADER = 1024

/** The rule that decided, and where it is said. */
export function citation({ id, source }: Rule): Diagnostics {
  return { 'x-bythebook-rule': id, 'x-bythebook-source': `${source.page} (${source.evidence})` }
}

/** Text as a header value: what HTTP does not allow there is percent-encoded. */
export function inHeader(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, (character) =>
      encodeURIComponent(character.isWellFormed() ? character : '\ufffd'),
    )
    .slice(0, LONGEST_HEADER)
}
