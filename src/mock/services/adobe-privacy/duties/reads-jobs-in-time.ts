import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { callsOf, jobIdOf } from '../journal/calls-of.ts'
import { isRefusedBy } from '../journal/is-refused-by.ts'
import { showsEnd } from '../journal/look-ups.ts'
import { orgOf } from '../journal/sender.ts'
import { duty } from '../kit.ts'

export default duty('retrievePrivacyJob', 'reads-jobs-in-time', {
  says: 'Looks a job up within 30 days after it has ended.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이전에 생성된 작업의 데이터는 작업 완료 날짜로부터 30일 이내에만 검색할 수 있습니다.',
  },
  remedy: 'Store what the look-up shows as soon as the job has ended.',
  judge: judgeEach(callsOf('retrievePrivacyJob', orgOf, jobIdOf), (one, i, alike) => {
    if (showsEnd(one)) return 'kept'
    const sawIt = alike.slice(0, i).some(showsEnd)
    return isRefusedBy(one, 'job-retained') && !sawIt
      ? { broken: 'looked the job up too late to see how it had ended' }
      : undefined
  }),
  examples: {
    kept: [
      {
        given: { state: 'a complete job', params: { daysAgo: 30 } },
        steps: [{ operation: 'retrievePrivacyJob' }],
      },
      {
        name: 'once more, too late',
        steps: [
          { operation: 'retrievePrivacyJob', at: '2026-01-20T12:00:00Z' },
          { operation: 'retrievePrivacyJob', at: '2026-03-01T00:00:00Z' },
        ],
      },
    ],
    broken: [
      {
        given: { state: 'a failed job', params: { daysAgo: 31 } },
        steps: [{ operation: 'retrievePrivacyJob' }],
      },
      {
        given: 'a submitted job',
        steps: [
          { operation: 'retrievePrivacyJob', at: '2026-01-20T12:00:00Z' },
          { operation: 'retrievePrivacyJob', at: '2026-03-01T00:00:00Z' },
        ],
      },
    ],
  },
})
