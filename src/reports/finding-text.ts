import { citedPage, quotedLines } from '../mock/engine/book/citation.ts'
import { requestLine } from '../mock/engine/spec/request.ts'
import { nameOf, type Occurrence, type RuleVerdict } from '../mock/judge/verdict.ts'

/** A finding in plain text, for reports that have one field for all there is to say. */
export function findingText(ruleVerdict: RuleVerdict): string {
  const { says, source, remedy, broken, occurrences } = ruleVerdict
  return [
    `${nameOf(ruleVerdict)}: ${says}`,
    ...occurrences.map(occurrenceText),
    ...(broken > occurrences.length ? [`and ${broken - occurrences.length} more`] : []),
    ...(source === undefined ? [] : quotedLines(source)),
    ...(source === undefined ? [] : [`${source.evidence}: ${citedPage(source)}`]),
    ...(remedy === undefined ? [] : [`What to do: ${remedy}`]),
  ].join('\n')
}

/** `GET /jobs?size=1001 answered 400 (default-3): query.size must be <= 1000; got 1001` */
export function occurrenceText({ detail, entry }: Occurrence): string {
  return entry
    ? `${requestLine(entry.request)} answered ${entry.response.status} (${entry.id}): ${detail}`
    : detail
}
