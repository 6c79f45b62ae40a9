import type { Ids } from '../../../engine/book/ids.ts'
import { currentValue } from '../regulations/regulations.ts'
import type { Identity, Job, JobAction, Part, Regulation } from '../state.ts'

/** What the jobs of one request have in common. */
export interface Submission extends Pick<
  Job,
  'requestId' | 'org' | 'submittedBy' | 'createdAt' | 'startsAt' | 'endsAt' | 'late'
> {
  readonly regulation: Regulation
  readonly parts: readonly Part[]
}

/** A request id as the service makes them: the milliseconds of now, four digits, `RX-` and three digits. */
export function requestIdAt(now: number, ids: Ids): string {
  return `${now}${ids.digits(4)}RX-${ids.digits(3)}`
}

/** The account id of the technical account that an API key belongs to. */
export function accountOf(apiKey: string): string {
  return `${apiKey}@techacct.adobe.com`
}

/** One job of a submission. */
export function jobOf(
  submission: Submission,
  jobId: string,
  userKey: string,
  action: JobAction,
  userIds: readonly Identity[],
): Job {
  const { requestId, org, regulation, submittedBy, parts, createdAt, startsAt, endsAt, late } = submission
  return {
    jobId,
    requestId,
    org,
    regulation,
    listedUnder: currentValue(regulation),
    userKey,
    action,
    submittedBy,
    userIds,
    parts,
    createdAt,
    startsAt,
    endsAt,
    late,
  }
}
