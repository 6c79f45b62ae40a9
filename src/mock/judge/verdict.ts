import type { components } from '../doors/control/api.ts'

type Schemas = components['schemas']

/** What is found on one client, service by service: plain JSON, as the control API answers it. */
export type Verdict = Schemas['Verdict']

/** What is found on one client of one service. */
export type ServiceVerdict = Schemas['ServiceVerdict']

/** How a client stands to one rule, one duty, or one problem that no rule names. */
export type Judged = Schemas['Judged']

/** `kept`: a request exercised it and none broke it. `not-exercised`: no request came near it. */
export type Ruling = Judged['ruling']

/** Where a sentence is said. */
export type Citation = Schemas['Citation']

/** One request in which something was broken; without an entry where what was announced never came. */
export type Incident = Schemas['Incident']

/** A duty that no journal can show, and why. */
export type Unseen = ServiceVerdict['unseen'][number]

/**
 * How a report, a baseline and a requirement call something judged: `adobe-privacy/dates-together`;
 * `no-operation` where no service is meant.
 */
export function nameOf({ service, id }: Pick<Judged, 'service' | 'id'>): string {
  return service === undefined ? id : `${service}/${id}`
}

/** All that was judged, service by service, what belongs to none last. */
export function allJudged({ services, strays }: Verdict): Judged[] {
  return [...services.flatMap(({ judged }) => judged), ...strays]
}

/** All that is broken. */
export function brokenOf(verdict: Verdict): Judged[] {
  return allJudged(verdict).filter(({ ruling }) => ruling === 'broken')
}
