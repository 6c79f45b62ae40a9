import { answerEvidence, type RefusingRule } from '../book/answer-evidence.ts'

/** Headers beside the vendor's own that say how an answer came about. */
export type Diagnostics = Readonly<Record<string, string>>

/** Characters of a header value. */
const LONGEST_HEADER = 1024

/** The rule that decided, where it is said, and how sure that is: of its sentence, its status and its body. */
export function citation(rule: RefusingRule): Diagnostics {
  const { id, source } = rule
  const { sentence, failure, status, body } = answerEvidence(rule)
  const fails = failure === sentence ? '' : `failure ${failure}, `
  return {
    'x-bythebook-rule': id,
    'x-bythebook-source': `${source.page} (${sentence}; ${fails}status ${status}, body ${body})`,
  }
}

/** Text as a header value: what HTTP does not allow there is percent-encoded. */
export function inHeader(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, (character) =>
      encodeURIComponent(character.isWellFormed() ? character : '\ufffd'),
    )
    .slice(0, LONGEST_HEADER)
}
