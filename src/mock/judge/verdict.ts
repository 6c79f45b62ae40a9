import type { Citation } from '../engine/book/citation.ts'
import type { ShownEntry } from './shown-entry.ts'

/** What is found on one client, service by service: plain JSON, as the control API answers it. */
export interface Verdict {
  /** Requests that were judged. */
  requests: number
  /** Requests that the journal had let go. */
  dropped: number
  services: ServiceVerdict[]
  /** Problems with requests that belong to no service. */
  unassigned: RuleVerdict[]
}

/** What is found on one client of one service. */
export interface ServiceVerdict {
  service: string
  /** The vendor's own name for it. */
  title: string
  requests: number
  /** Refusals and limits, then duties, then the problems there were. */
  verdicts: RuleVerdict[]
  /** Duties that no journal can show. */
  unseen: UnseenDuty[]
  /** How many promises bind the vendor. No client can break one. */
  promises: number
  /** Requests that the mock could not answer for the vendor. */
  unanswered: Occurrence[]
}

/** How a client stands to one rule, one duty, or one problem that no rule names. */
export interface RuleVerdict {
  service?: string
  id: string
  kind: 'refusal' | 'limit' | 'duty' | 'problem'
  verdict: VerdictWord
  says: string
  operations: string[]
  source?: Citation
  /** What to do, where it is broken. */
  remedy?: string
  /** How many requests kept it. */
  kept: number
  /** How many requests broke it. */
  broken: number
  /** The first of those that broke it. */
  occurrences: Occurrence[]
}

/** `kept`: a request exercised it and none broke it. `not-exercised`: no request came near it. */
export type VerdictWord = 'kept' | 'broken' | 'not-exercised'

/** One request in which something was broken; without an entry where what was announced never came. */
export interface Occurrence {
  /** What the client did. */
  detail: string
  entry?: ShownEntry
}

/** A duty that no journal can show, and why. */
export interface UnseenDuty {
  id: string
  says: string
  source: Citation
  because: string
}

/**
 * How a report, a baseline and a requirement call something judged: `adobe-privacy/dates-together`;
 * `no-operation` where no service is meant.
 */
export function nameOf({ service, id }: Pick<RuleVerdict, 'service' | 'id'>): string {
  return service === undefined ? id : `${service}/${id}`
}

/** All that was judged, service by service, what belongs to none last. */
export function allVerdicts({ services, unassigned }: Verdict): RuleVerdict[] {
  return [...services.flatMap(({ verdicts }) => verdicts), ...unassigned]
}

/** All that is broken. */
export function brokenOf(verdict: Verdict): RuleVerdict[] {
  return allVerdicts(verdict).filter(({ verdict }) => verdict === 'broken')
}
