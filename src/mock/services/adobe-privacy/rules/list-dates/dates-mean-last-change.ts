import { promise } from '../../kit.ts'

/** A job that is created ten minutes before midnight and done five minutes after it. */
const overnight = {
  given: 'a submitted job',
  first: [{ operation: 'listPrivacyJobs', at: '2026-01-08T23:50:00Z' }],
} as const
const afterIts = { ...overnight, at: '2026-01-20T12:00:00Z' } as const
const found = { status: 200, body: { totalRecords: 1 } } as const
const notFound = { status: 200, body: { totalRecords: 0 } } as const
const on = (filterDate: string) => ({ query: { filterDate } })
const asCreated = { 'date-filter': 'created' } as const

export default promise('listPrivacyJobs', 'dates-mean-last-change', {
  says: 'The dates of a list look at when a job was last processed: at its last change so far.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '이 매개 변수는 결과를 지정된 날짜에 처리된 것으로 제한합니다.',
    english: 'This parameter restricts the results to what was processed on the date given.',
    note:
      'That the dates look at when a job was processed is stated; that this is its last change, and its ' +
      'creation until it has changed, is assumed. Creation could be meant: see the reading date-filter.',
  },
  examples: [
    { name: 'on the day of its end', ...afterIts, request: on('2026-01-09'), reply: found },
    { name: 'on the day of its creation', ...afterIts, request: on('2026-01-08'), reply: notFound },
    {
      name: 'on the day of its creation, until it changes',
      ...overnight,
      at: '2026-01-08T23:59:00Z',
      request: on('2026-01-08'),
      reply: found,
    },
    {
      name: 'on the day of its creation where that counts',
      ...afterIts,
      readings: asCreated,
      request: on('2026-01-08'),
      reply: found,
    },
    { ...afterIts, readings: asCreated, request: on('2026-01-09'), reply: notFound },
  ],
})
