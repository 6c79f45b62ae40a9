import { reading } from '../../../engine/book/reading.ts'

export default reading('create-order', {
  question: 'In which order does the answer to a new request list its jobs?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '성공한 응답은 새로 생성된 작업의 세부 정보를 반환합니다.',
      english: 'A successful response returns the details of the jobs just created.',
    },
    { page: 'commerce', evidence: 'observed', quote: '"jobId": "a52ca034-858e-11ef-bbb4-d5d952d69769",' },
  ],
  options: {
    request: 'by user as in the request, and for each user by action',
    shuffled: 'in any order; the seed of the sandbox decides',
  },
  default: 'request',
  evidence: 'assumed',
  because:
    'The sample of the page has the order of its request. In recorded answers the order is arbitrary: ' +
    'a client matches jobs by key and action.',
})
