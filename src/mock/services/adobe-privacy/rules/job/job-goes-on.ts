import { promise } from '../../kit.ts'

const first = [{ operation: 'listPrivacyJobs', at: '2026-01-20T12:00:00Z' }] as const

const waiting = { productStatusResponse: { status: 'submitted', message: 'processing' } }
const done = { productStatusResponse: { status: 'complete' } }

const after = (time: string, status: string, productResponses: readonly unknown[]) => ({
  given: 'a submitted job' as const,
  first,
  at: `2026-01-20T${time}Z`,
  request: {},
  reply: { status: 200 as const, body: { status, productResponses } },
})

export default promise('retrievePrivacyJob', 'job-goes-on', {
  says:
    'With the clock a job is taken up after a minute; its products are done one by one, and with the ' +
    'last of them, after 15 minutes, the job is complete.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '| `processing` | 응용 프로그램이 작업을 승인했으며 현재 처리 중입니다. |',
    english: '| `processing` | The applications have acknowledged the job and are processing it now. |',
    note: 'No page gives times that a client could wait for: the real service takes days or weeks.',
  },
  examples: [
    after('12:06:00', 'processing', [done, waiting, waiting]),
    after('12:14:59', 'processing', [done, done, waiting]),
    { ...after('12:15:00', 'complete', [done, done, done]), name: 'all done' },
  ],
})
