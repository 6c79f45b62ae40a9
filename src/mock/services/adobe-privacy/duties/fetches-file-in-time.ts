import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { jobIdOf } from '../journal/job-id-of.ts'
import { orgOf } from '../journal/sender.ts'
import { callsOf, duty } from '../kit.ts'

const download = { operation: 'retrievePrivacyJobContent' } as const
const completed = (daysAgo: number) => ({ state: 'a complete job', params: { daysAgo } }) as const

export default duty('retrievePrivacyJobContent', 'fetches-file-in-time', {
  says: 'Downloads the result within 60 days after the job was completed.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이 파일은 작업이 완료된 후 60일 동안 다운로드할 수 있습니다.',
    english: 'This file can be downloaded for 60 days after the job was completed.',
  },
  remedy: 'Download as soon as the job is complete: another page of Adobe says 30 days.',
  judge: judgeEach(callsOf('retrievePrivacyJobContent', orgOf, jobIdOf), (call, i, alike) => {
    if (call.succeeded) return call.lost ? undefined : 'kept'
    const first = firstIn(alike)
    const hadIt = first >= 0 && first < i
    return isRefusedBy(call, 'content-retained') && !hadIt
      ? { broken: 'asked for the result when it was gone' }
      : undefined
  }),
  examples: {
    kept: [
      { given: completed(60), steps: [download] },
      {
        name: 'a second time, too late',
        steps: [
          { ...download, at: '2026-01-20T12:00:00Z' },
          { ...download, at: '2026-04-01T00:00:00Z' },
        ],
      },
    ],
    broken: [
      { given: completed(61), steps: [download] },
      { given: completed(31), readings: { 'file-retention': '30-days' }, steps: [download] },
    ],
  },
})

const firstIn = perGroup((alike) => alike.findIndex(({ succeeded }) => succeeded))
