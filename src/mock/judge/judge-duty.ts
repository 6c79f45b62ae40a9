import type { Duty } from '../engine/book/duty.ts'
import type { Observation } from '../engine/book/journal/observation.ts'
import type { Service } from '../engine/book/service.ts'
import { cite } from '../engine/book/citation.ts'
import { occurrenceOf, MOST_OCCURRENCES } from './occurrence.ts'
import { verdictWord } from './verdict-word.ts'
import type { RuleVerdict } from './verdict.ts'

/**
 * How a client stands to a duty in all worlds that it used, each judged alone; nothing where no journal can
 * show the duty.
 */
export function judgeDuty(
  service: Service,
  { id, operations, says, source, remedy, judge }: Duty,
  worlds: readonly (readonly Observation[])[],
): RuleVerdict | undefined {
  if (!judge) return undefined
  const found = worlds.map(judge)
  const kept = found.reduce((sum, findings) => sum + findings.kept.length, 0)
  // What its test meant is not held against a client; how it goes on from there is.
  const broken = found.flatMap((findings) => findings.broken).filter(({ at }) => !at.entry.expected)
  return {
    service: service.name,
    id,
    kind: 'duty',
    verdict: verdictWord(kept, broken.length),
    says,
    operations: [...operations],
    source: cite(service, source),
    ...(broken.length > 0 ? { remedy } : {}),
    kept,
    broken: broken.length,
    occurrences: broken.slice(0, MOST_OCCURRENCES).map(({ at, detail }) => occurrenceOf(at.entry, detail)),
  }
}
