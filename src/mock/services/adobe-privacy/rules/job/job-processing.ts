import { promise } from '../../kit.ts'

const waiting = { productStatusResponse: { status: 'submitted', message: 'processing' } }

const done = { productStatusResponse: { status: 'complete' } }

export default promise('retrievePrivacyJob', 'job-processing', {
  says: 'A job that its products have taken up is processing until the last of them is done.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '| `processing` | 응용 프로그램이 작업을 승인했으며 현재 처리 중입니다. |',
    note: 'What a product shows meanwhile is seen in a sample of 2020.',
  },
  examples: [
    {
      given: 'a processing job',
      request: {},
      reply: {
        status: 200,
        body: { status: 'processing', productResponses: [waiting, waiting, waiting] },
        absent: ['downloadURL'],
      },
    },
    {
      name: 'one product of three is done',
      given: 'a submitted job',
      first: [{ operation: 'listPrivacyJobs', at: '2026-01-20T12:00:00Z' }],
      at: '2026-01-20T12:06:00Z',
      request: {},
      reply: { status: 200, body: { status: 'processing', productResponses: [done, waiting, waiting] } },
    },
  ],
})
