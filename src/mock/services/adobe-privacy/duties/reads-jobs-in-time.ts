import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { jobIdOf } from '../journal/job-id-of.ts'
import { showsEnd } from '../journal/look-ups.ts'
import { orgOf } from '../journal/sender.ts'
import { callsOf, duty } from '../kit.ts'

const lookUp = { operation: 'retrievePrivacyJob' } as const
const inTime = { ...lookUp, at: '2026-01-20T12:00:00Z' }
const tooLate = { ...lookUp, at: '2026-03-01T00:00:00Z' }

export default duty('retrievePrivacyJob', 'reads-jobs-in-time', {
  says: 'Looks a job up within 30 days after it was completed.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이전에 생성된 작업의 데이터는 작업 완료 날짜로부터 30일 이내에만 검색할 수 있습니다.',
    english:
      'The data of a job created earlier can only be retrieved within 30 days of the date on which the ' +
      'job was completed.',
  },
  remedy: 'Store what the look-up shows as soon as the job has ended.',
  judge: judgeEach(callsOf('retrievePrivacyJob', orgOf, jobIdOf), (call, i, alike) => {
    if (showsEnd(call)) return 'kept'
    const first = firstIn(alike)
    const sawIt = first >= 0 && first < i
    return isRefusedBy(call, 'job-retained') && !sawIt
      ? { broken: 'looked the job up too late to see how it had ended' }
      : undefined
  }),
  examples: {
    kept: [
      { given: { state: 'a complete job', params: { daysAgo: 30 } }, steps: [lookUp] },
      { name: 'once more, too late', steps: [inTime, tooLate] },
    ],
    broken: [
      { given: { state: 'a failed job', params: { daysAgo: 31 } }, steps: [lookUp] },
      { given: 'a submitted job', steps: [inTime, tooLate] },
    ],
  },
})

const firstIn = perGroup((alike) => alike.findIndex(showsEnd))
