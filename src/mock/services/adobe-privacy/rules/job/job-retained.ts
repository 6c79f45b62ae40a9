import { isGone } from '../../jobs/lifecycle.ts'
import { refusal } from '../../kit.ts'
import { requestPath } from '../../errors/request-path.ts'
import { notFound } from '../../errors/service-error.ts'

/** A job that ends at noon of 20 January. */
const endedAtNoon = {
  given: 'a complete job',
  first: [{ operation: 'listPrivacyJobs', at: '2026-01-20T12:00:00Z' }],
} as const

export default refusal('retrievePrivacyJob', 'job-retained', {
  says: 'A job can be looked up for 30 days after it was completed.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이전에 생성된 작업의 데이터는 작업 완료 날짜로부터 30일 이내에만 검색할 수 있습니다.',
    english:
      'The data of a job created earlier can only be retrieved within 30 days of the date on which the ' +
      'job was completed.',
    note:
      'The page does not say what answers later. That the 30 days run from instant to instant is ' +
      'assumed, and that a failed job counts from its end.',
  },
  after: ['job-known', 'job-own'],
  when({ state, path, clock }) {
    const job = state.jobs.get(path.jobId)
    return job !== undefined && isGone(job, clock.now())
  },
  reply: (refuse, context) =>
    refuse(404, notFound('The data of this job is no longer available', requestPath(context))),
  examples: {
    refused: [
      { given: { state: 'a complete job', params: { daysAgo: 31 } }, request: {} },
      { given: { state: 'a failed job', params: { daysAgo: 31 } }, request: {} },
      { name: '30 days and a millisecond', ...endedAtNoon, at: '2026-02-19T12:00:00.001Z', request: {} },
    ],
    allowed: [
      { given: { state: 'a complete job', params: { daysAgo: 30 } }, request: {} },
      { name: '30 days', ...endedAtNoon, at: '2026-02-19T12:00:00Z', request: {} },
    ],
  },
})
