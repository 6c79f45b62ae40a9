import { expectationsOf } from '../engine/book/expectations-of.ts'
import type { Entry } from '../engine/book/entry.ts'
import { present } from '../engine/value/present.ts'
import { occurrenceOf, MOST_OCCURRENCES } from './occurrence.ts'
import type { Occurrence, RuleVerdict } from './verdict.ts'

/** What goes wrong without a rule that names it: what a client does instead, and what to do. */
const PROBLEMS: Readonly<Record<string, { readonly says: string; readonly remedy: string }>> = {
  'no-operation': {
    says: 'A request asks for a path and a method that the service has.',
    remedy: 'Call one of the nearest paths; bythebook env prints where those of a service start.',
  },
  unidentified: {
    says: 'The headers of a request say who calls.',
    remedy: 'Send the credentials that bythebook env prints.',
  },
  'unsupported-media-type': {
    says: 'A body is of a media type that the operation takes.',
    remedy: 'Send the Content-Type that the operation describes.',
  },
  'unreadable-body': {
    says: 'A body can be read as its Content-Type says.',
    remedy: 'Look at the bytes that were sent: they are cut off, or of another format.',
  },
  'invalid-request': {
    says: 'A request is as the OpenAPI description says.',
    remedy: 'Correct the value at the place named; the description of the service is in openapi/.',
  },
  'too-large': {
    says: 'A body is no larger than the operation takes.',
    remedy: 'Split what is sent over several calls.',
  },
  'unmet-expectation': {
    says: 'A refusal that the test expects comes.',
    remedy: 'Correct the test or what it believes of the vendor: nothing of that name refused the request.',
  },
}

/** The ids of all that can go wrong without a rule that names it. */
export const problemIds: readonly string[] = Object.keys(PROBLEMS)

/**
 * The problems that a client met and no rule names, and the refusals it expected in vain; those that it
 * expected rightly are no findings.
 */
export function judgeProblems(
  service: string | undefined,
  entries: readonly Entry[],
  unmet: readonly string[] = [],
): RuleVerdict[] {
  const occurrences = new Map<string, Occurrence[]>()
  const add = (id: string, occurrence: Occurrence) => {
    const found = occurrences.get(id)
    if (found) found.push(occurrence)
    else occurrences.set(id, [occurrence])
  }
  for (const entry of entries) {
    const { decision, detail } = entry
    if (entry.expected) continue
    if (decision.by === 'problem' && decision.rule === undefined)
      add(decision.problem, occurrenceOf(entry, detail ?? decision.problem))
    const expected = expectationsOf(entry.request).join(' or ')
    if (expected !== '')
      add('unmet-expectation', occurrenceOf(entry, `expected a refusal by ${expected}; got ${told(entry)}`))
  }
  for (const id of unmet) add('unmet-expectation', { detail: `expected a refusal by ${id}; none came` })
  return [...occurrences].map(([id, found]) => ({
    ...present({ service }),
    id,
    kind: 'problem',
    verdict: 'broken',
    ...(PROBLEMS[id] ?? { says: id, remedy: '' }),
    operations: [...new Set(found.flatMap(({ entry }) => entry?.operation ?? []))],
    kept: 0,
    broken: found.length,
    occurrences: found.slice(0, MOST_OCCURRENCES),
  }))
}

function told({ response: { status }, decision, detail }: Entry): string {
  if (decision.by === 'handler') return `${status}, a success`
  if (decision.by === 'rule') return `${status} by ${decision.rule}`
  if (decision.by === 'failure') return `${status} of the mock itself: ${detail ?? decision.failure}`
  return `${status} by ${decision.by === 'problem' ? (decision.rule ?? decision.problem) : decision.by}`
}
