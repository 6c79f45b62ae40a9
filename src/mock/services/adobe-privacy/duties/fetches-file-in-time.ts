import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { callsOf, jobIdOf } from '../journal/calls-of.ts'
import { isRefusedBy } from '../journal/is-refused-by.ts'
import { orgOf } from '../journal/sender.ts'
import { duty } from '../kit.ts'

export default duty('retrievePrivacyJobContent', 'fetches-file-in-time', {
  says: 'Downloads the result within 60 days after the job completed; within 30 to be safe.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이 파일은 작업이 완료된 후 60일 동안 다운로드할 수 있습니다.',
  },
  remedy: 'Download as soon as the job is complete.',
  judge: judgeEach(callsOf('retrievePrivacyJobContent', orgOf, jobIdOf), (one, i, alike) => {
    if (one.succeeded) return one.lost ? undefined : 'kept'
    const hadIt = alike.slice(0, i).some(({ succeeded }) => succeeded)
    return isRefusedBy(one, 'content-retained') && !hadIt
      ? { broken: 'asked for the result when it was gone' }
      : undefined
  }),
  examples: {
    kept: [
      {
        given: { state: 'a complete job', params: { daysAgo: 60 } },
        steps: [{ operation: 'retrievePrivacyJobContent' }],
      },
      {
        name: 'a second time, too late',
        steps: [
          { operation: 'retrievePrivacyJobContent', at: '2026-01-20T12:00:00Z' },
          { operation: 'retrievePrivacyJobContent', at: '2026-04-01T00:00:00Z' },
        ],
      },
    ],
    broken: [
      {
        given: { state: 'a complete job', params: { daysAgo: 61 } },
        steps: [{ operation: 'retrievePrivacyJobContent' }],
      },
      {
        given: { state: 'a complete job', params: { daysAgo: 31 } },
        readings: { 'file-retention': '30-days' },
        steps: [{ operation: 'retrievePrivacyJobContent' }],
      },
    ],
  },
})
