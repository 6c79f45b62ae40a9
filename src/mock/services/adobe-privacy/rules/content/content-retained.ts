import { DAY } from '../../../../engine/book/durations.ts'
import { refusal } from '../../kit.ts'
import { requestPath } from '../../errors/request-path.ts'
import { notFound } from '../../errors/service-error.ts'

/** A job that ends at noon of 20 January. */
const endedAtNoon = {
  given: 'a complete job',
  first: [{ operation: 'listPrivacyJobs', at: '2026-01-20T12:00:00Z' }],
} as const
const for30Days = { 'file-retention': '30-days' } as const

export default refusal('retrievePrivacyJobContent', 'content-retained', {
  says: 'The result of a job can be downloaded for 60 days after the job completed.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이 파일은 작업이 완료된 후 60일 동안 다운로드할 수 있습니다.',
    english: 'This file can be downloaded for 60 days after the job was completed.',
    note: 'No page says what answers later, and one says 30 days; see the reading file-retention.',
  },
  after: ['content-complete', 'content-of-access'],
  when(context) {
    const job = context.state.jobs.get(context.path.jobId)
    const days = context.reading('file-retention') === '30-days' ? 30 : 60
    return job !== undefined && context.clock.now() - job.endsAt > days * DAY
  },
  reply: (refuse, context) =>
    refuse(404, notFound('The result of this job is no longer available', requestPath(context))),
  examples: {
    refused: [
      { given: { state: 'a complete job', params: { daysAgo: 61 } }, request: {} },
      { given: { state: 'a complete job', params: { daysAgo: 31 } }, readings: for30Days, request: {} },
      { name: '60 days and a millisecond', ...endedAtNoon, at: '2026-03-21T12:00:00.001Z', request: {} },
      {
        name: '30 days and a millisecond',
        ...endedAtNoon,
        readings: for30Days,
        at: '2026-02-19T12:00:00.001Z',
        request: {},
      },
    ],
    allowed: [
      { given: { state: 'a complete job', params: { daysAgo: 60 } }, request: {} },
      { name: '60 days', ...endedAtNoon, at: '2026-03-21T12:00:00Z', request: {} },
      { given: { state: 'a complete job', params: { daysAgo: 30 } }, readings: for30Days, request: {} },
    ],
  },
})
