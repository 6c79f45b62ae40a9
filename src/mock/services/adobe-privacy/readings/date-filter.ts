import { reading } from '../../../engine/book/reading.ts'

const stated = (quote: string) => ({ page: 'privacy-jobs', evidence: 'stated', quote }) as const

export default reading('date-filter', {
  question: 'Which date of a job do fromDate, toDate and filterDate look at?',
  sources: [
    stated('이 매개 변수는 결과를 지정된 날짜 이전에 처리된 것으로 제한합니다.'),
    stated('이 매개 변수는 지정된 날짜 이후에 처리된 것으로 결과를 제한합니다.'),
    stated('이 매개 변수는 결과를 지정된 날짜에 처리된 것으로 제한합니다.'),
    stated(
      '예를 들어 지정된 기간 동안 제출된 개인 정보 작업 수와 `status`, `fromDate` 및 `toDate` 쿼리 매개 ' +
        '변수를 사용하는 상태를 확인할 수 있습니다.',
    ),
    stated('기본 동작은 모든 상태를 포함하는 것입니다.'),
    stated('요청 날짜부터 시스템에서 45일을 되돌릴 수 있습니다.'),
    stated('이전에 생성된 작업의 데이터는 작업 완료 날짜로부터 30일 이내에만 검색할 수 있습니다.'),
  ],
  options: {
    created: 'when the job was created: submitted',
    processed: 'when the job last changed: processed; a job that nobody has touched counts from its creation',
  },
  default: 'created',
  because:
    'The three rows say processed, but read so the page contradicts itself: the tip counts with the ' +
    'same two dates what was submitted in a period; a list shows all statuses, so also jobs that ' +
    'nobody has processed; and a look-back of 45 days would end in 15 that are always empty, since a ' +
    'job is gone 30 days after its end. Counted from the creation every sentence holds, with processed ' +
    'in the sense of taken in.',
})
