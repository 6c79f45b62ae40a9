import { promise } from '../../kit.ts'

const given = { state: 'jobs', params: { count: 101 } } as const
const pageOf = (size: number) =>
  ({
    status: 200,
    body: { jobDetails: Array.from({ length: size }, () => ({ status: 'complete' })) },
  }) as const

export default promise('listPrivacyJobs', 'size-default', {
  says: 'Without a size a page holds 100 jobs.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '각 페이지에 표시할 결과 수. 기본값은 `100`이고',
    english: 'How many results each page shows. The default is `100`',
    note: 'The OpenAPI says 25: see the reading default-size.',
  },
  examples: [
    { given, request: {}, reply: pageOf(100) },
    { given, readings: { 'default-size': '25' }, request: {}, reply: pageOf(25) },
    { given, readings: { 'default-size': '25' }, request: { query: { size: 100 } }, reply: pageOf(100) },
  ],
})
