import { cite, citedPage, quotedLines } from '../../src/mock/engine/book/citation.ts'
import { decidingRule, type Entry } from '../../src/mock/engine/book/entry.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Rule } from '../../src/mock/engine/book/rule.ts'
import { requestLine } from '../../src/mock/engine/spec/request.ts'
import type { Interaction } from './interactions.ts'
import { wordsOf, type Reaction } from './reaction.ts'
import { requestDifference } from './request-difference.ts'

/**
 * What a client did wrong that was to make the call of an interaction, line by line, with the sentence that
 * says so and without what `hide` leaves out; nothing where it did it right.
 */
export function clientFault(
  loaded: Loaded,
  interaction: Interaction,
  entries: readonly Entry[],
  reaction: Reaction,
  hide: (text: string) => string,
): string[] | undefined {
  const { rule, kind, request } = interaction
  const { isError } = reaction
  const said = wordsOf(reaction, hide)
  const last = entries.at(-1)
  if (!last) {
    const line = `The client was asked for ${requestLine(request)} and sent nothing: it ${said}.`
    return [line, ...citationLines(loaded, rule)]
  }
  const right = entries.find((entry) => differenceOf(loaded, interaction, entry, hide) === undefined)
  if (!right) return otherRequest(loaded, interaction, last, said, hide)
  if (kind !== 'refused' && !isSuccess(right)) return refusalLines(loaded, rule, right)
  if (isError === (kind === 'refused')) return undefined
  const line = isError
    ? `The vendor answers ${right.response.status}, a success. The client takes it for an error: it ${said}.`
    : `${refusalOf(right)} The client takes that for a success: it ${said}.`
  return [line, ...citationLines(loaded, rule)]
}

/** Whether the vendor did what was asked. */
export function isSuccess({ decision }: Entry): boolean {
  return decision.by === 'handler'
}

function differenceOf(
  { spec }: Loaded,
  { request, operation }: Interaction,
  { request: sent }: Entry,
  hide: (text: string) => string,
): string | undefined {
  return requestDifference(request, sent, spec.operations.get(operation)!, hide)
}

function otherRequest(
  loaded: Loaded,
  interaction: Interaction,
  sent: Entry,
  said: string,
  hide: (text: string) => string,
): string[] {
  const { rule } = interaction
  const difference = differenceOf(loaded, interaction, sent, hide)!
  const line = [
    `The client did not send what it was asked for: ${difference}.`,
    `It sent ${requestLine(sent.request)} and ${said}.`,
  ].join(' ')
  return [line, ...(isSuccess(sent) ? citationLines(loaded, rule) : refusalLines(loaded, rule, sent))]
}

/** That a request is refused, and why: by another rule than the one expected, that is told too. */
function refusalLines(loaded: Loaded, expected: Rule, entry: Entry): string[] {
  const refuser = refuserOf(loaded, entry) ?? expected
  return [
    refusalOf(entry),
    ...(refuser === expected ? [] : [`${refuser.id}: ${refuser.says}`]),
    ...citationLines(loaded, refuser),
  ]
}

function refusalOf({ response, decision, detail }: Entry): string {
  const why = decision.by === 'rule' || detail === undefined ? '' : `: ${detail}`
  return `The vendor refuses this with ${response.status}${why}.`
}

function refuserOf({ service }: Loaded, { decision }: Entry): Rule | undefined {
  return service.rules.find(({ id }) => id === decidingRule(decision))
}

function citationLines({ service }: Loaded, { source }: Rule): string[] {
  const citation = cite(service, source)
  const { evidence, quote, note } = citation
  const said = quote === undefined ? [`${note}`] : quotedLines(citation)
  return [...said, `${citedPage(citation)} (${evidence})`].map((line) => `  ${line}`)
}
