import { promise } from '../../kit.ts'

/** A job that is created at noon of 8 January and waits from then on. */
const atNoon = {
  given: { state: 'jobs', params: { count: 1, status: 'submitted' } },
  first: [{ operation: 'listPrivacyJobs', at: '2026-01-08T12:00:00Z' }],
} as const
const shown = { status: 200, body: { totalRecords: 1 } } as const
const hidden = { status: 200, body: { totalRecords: 0 } } as const
const inDays = { 'default-window': 'days' } as const

export default promise('listPrivacyJobs', 'seven-days-begin', {
  says: 'The last seven days of a list without dates begin 168 hours before the call.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote:
      '이 매개 변수(및 해당 `toDate`)를 제공하지 않으면 기본 동작은 지난 7일 동안 데이터를 다시 가져온 ' +
      '작업을 반환합니다.',
    english:
      'If this parameter (and the corresponding `toDate`) is not given, the default is to return the ' +
      'jobs whose data was fetched again in the past 7 days.',
    note: 'No page says where they begin; see the reading default-window.',
  },
  examples: [
    { name: '168 hours', ...atNoon, at: '2026-01-15T12:00:00Z', request: {}, reply: shown },
    { name: 'a millisecond more', ...atNoon, at: '2026-01-15T12:00:00.001Z', request: {}, reply: hidden },
    {
      name: 'to the end of the seventh day after',
      ...atNoon,
      readings: inDays,
      at: '2026-01-15T23:59:59.999Z',
      request: {},
      reply: shown,
    },
    {
      name: 'to the start of the eighth',
      ...atNoon,
      readings: inDays,
      at: '2026-01-16T00:00:00Z',
      request: {},
      reply: hidden,
    },
  ],
})
