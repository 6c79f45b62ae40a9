import { JOB_ID } from '../samples.ts'

/** A time of the day on which the stories of duties happen, in GMT: `12:00:00`. */
const onTheDay = (time: string) => `2026-01-20T${time}Z`

/** A request for jobs, as a step of a story: the page's, or one with another body. */
export const createJobs = (body: unknown) => ({ operation: 'createPrivacyJob', request: { body } }) as const

/** Such a request at a time of the day. */
export const createJobsAt = (time: string, body: unknown) => ({ ...createJobs(body), at: onTheDay(time) })

/** A list with such parameters, as a step of a story. */
export const listJobs = <const Query extends object>(query: Query) =>
  ({ operation: 'listPrivacyJobs', request: { query } }) as const

/** A list at a time of the day. */
export const listJobsAt = (time: string) => ({ operation: 'listPrivacyJobs', at: onTheDay(time) }) as const

/** A look-up of a job, as a step of a story, at a time of the day. */
export const lookUpAt = (time: string, jobId = JOB_ID) =>
  ({ operation: 'retrievePrivacyJob', request: { path: { jobId } }, at: onTheDay(time) }) as const

/** Look-ups of the page's job at these times. */
export const lookUpsAt = (first: string, ...later: readonly string[]) =>
  [lookUpAt(first), ...later.map((time) => lookUpAt(time))] as const

/** A download of a result, as a step of a story, at a time of the day. */
export const downloadAt = (time: string, jobId = JOB_ID) =>
  ({ operation: 'retrievePrivacyJobContent', request: { path: { jobId } }, at: onTheDay(time) }) as const
