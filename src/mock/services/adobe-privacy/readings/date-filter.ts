import { reading } from '../../../engine/book/reading.ts'

const stated = (quote: string, english: string) =>
  ({ page: 'privacy-jobs', evidence: 'stated', quote, english }) as const
const vendor = (quote: string) => ({ page: 'openapi', evidence: 'vendor', quote }) as const

export default reading('date-filter', {
  question: 'Which date of a job do fromDate, toDate and filterDate look at?',
  sources: [
    stated(
      '이 매개 변수는 결과를 지정된 날짜 이전에 처리된 것으로 제한합니다.',
      'This parameter restricts the results to what was processed before the date given.',
    ),
    stated(
      '이 매개 변수는 지정된 날짜 이후에 처리된 것으로 결과를 제한합니다.',
      'This parameter restricts the results to what was processed after the date given.',
    ),
    stated(
      '이 매개 변수는 결과를 지정된 날짜에 처리된 것으로 제한합니다.',
      'This parameter restricts the results to what was processed on the date given.',
    ),
    vendor('Limits results to those processed after a specified date.'),
    vendor('Limits results to those processed before a specified date.'),
    vendor('Limits results to those processed on a specified date.'),
    stated(
      '예를 들어 지정된 기간 동안 제출된 개인 정보 작업 수와 `status`, `fromDate` 및 `toDate` 쿼리 매개 ' +
        '변수를 사용하는 상태를 확인할 수 있습니다.',
      'For example, with the query parameters `status`, `fromDate` and `toDate` you can check how many ' +
        'privacy jobs were submitted in a given period, and their status.',
    ),
    stated('기본 동작은 모든 상태를 포함하는 것입니다.', 'By default all statuses are included.'),
  ],
  options: {
    processed:
      'when the job last changed: was taken up, or a product was done with it; before that, when it was created',
    created: 'when the job was created: submitted',
  },
  default: 'processed',
  evidence: 'stated',
  because:
    'The rows of all three parameters say processed, and the OpenAPI says it of each; the tip, which ' +
    'counts with the same dates what was submitted, stands alone. That lists show all statuses holds ' +
    'too: to be taken in is the first that happens to a job, so one just made is found today.',
})
