import type { Entry } from '../engine/book/entry.ts'
import type { Loaded } from '../engine/book/loaded.ts'
import type { Rule } from '../engine/book/rule.ts'
import { cite } from '../engine/book/citation.ts'
import { occurrenceOf, MOST_OCCURRENCES } from './occurrence.ts'
import { insteadOf } from './instead.ts'
import { vendorMessage } from './vendor-message.ts'
import { verdictWord } from './verdict-word.ts'
import type { RuleVerdict } from './verdict.ts'

/** How a client stands to each rule that can refuse. Promises bind the vendor and are left out. */
export function judgeRules(loaded: Loaded, entries: readonly Entry[]): RuleVerdict[] {
  const kept = new Map<string, number>()
  const broken = new Map<string, Entry[]>()
  for (const entry of entries) {
    const refuser = refuserOf(entry)
    for (const id of entry.exercised) if (id !== refuser) kept.set(id, (kept.get(id) ?? 0) + 1)
    if (refuser === undefined) continue
    if (entry.expected) kept.set(refuser, (kept.get(refuser) ?? 0) + 1)
    else if (broken.has(refuser)) broken.get(refuser)!.push(entry)
    else broken.set(refuser, [entry])
  }
  return loaded.service.rules
    .filter((rule) => rule.kind !== 'promise')
    .map((rule) => judgeRule(loaded, rule, kept.get(rule.id) ?? 0, broken.get(rule.id) ?? []))
}

function judgeRule(
  loaded: Loaded,
  rule: Exclude<Rule, { kind: 'promise' }>,
  kept: number,
  broken: readonly Entry[],
): RuleVerdict {
  const { id, kind, says, operations, source } = rule
  return {
    service: loaded.service.name,
    id,
    kind,
    verdict: verdictWord(kept, broken.length),
    says,
    operations: [...operations],
    source: cite(loaded.service, source),
    ...(broken[0] ? { remedy: insteadOf(loaded, broken[0].operation ?? operations[0], rule) } : {}),
    kept,
    broken: broken.length,
    occurrences: broken.slice(0, MOST_OCCURRENCES).map((entry) => occurrenceOf(entry, detailOf(entry, says))),
  }
}

/**
 * What went wrong in one request: more than the sentence of the rule, where the mock or the vendor said more.
 */
function detailOf(entry: Entry, says: string): string {
  return entry.detail === undefined || entry.detail === says ? (vendorMessage(entry) ?? says) : entry.detail
}

/** The rule that refused a request. One that a `Prefer` header asked for refused nothing. */
function refuserOf({ decision }: Entry): string | undefined {
  return decision.by === 'rule' || decision.by === 'problem' ? decision.rule : undefined
}
