import { promise } from '../../kit.ts'

/** A job that is created at noon of 8 January. */
const atNoon = {
  given: 'a submitted job',
  first: [{ operation: 'listPrivacyJobs', at: '2026-01-08T12:00:00Z' }],
} as const
const shown = { status: 200, body: { totalRecords: 1 } } as const
const hidden = { status: 200, body: { totalRecords: 0 } } as const

export default promise('listPrivacyJobs', 'last-seven-days', {
  says: 'Without dates a list covers the last seven days.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '이 매개 변수(및 해당 `toDate`)를 제공하지 않으면 기본 동작은 지난 7일 동안 데이터를 다시 가져온 ' +
      '작업을 반환합니다.',
    note: 'Where they begin is the reading default-window.',
  },
  examples: [
    {
      given: [
        { state: 'a complete job', params: { jobId: 'six-days-ago', daysAgo: 6 } },
        { state: 'a complete job', params: { jobId: 'eight-days-ago', daysAgo: 8 } },
      ],
      request: {},
      reply: { status: 200, body: { totalRecords: 1, jobDetails: [{ jobId: 'six-days-ago' }] } },
    },
    { name: '168 hours', ...atNoon, at: '2026-01-15T12:00:00Z', request: {}, reply: shown },
    { name: 'a millisecond more', ...atNoon, at: '2026-01-15T12:00:00.001Z', request: {}, reply: hidden },
    {
      name: 'to the end of the seventh day after',
      ...atNoon,
      readings: { 'default-window': 'days' },
      at: '2026-01-15T23:59:59.999Z',
      request: {},
      reply: shown,
    },
    {
      name: 'to the start of the eighth',
      ...atNoon,
      readings: { 'default-window': 'days' },
      at: '2026-01-16T00:00:00Z',
      request: {},
      reply: hidden,
    },
  ],
})
