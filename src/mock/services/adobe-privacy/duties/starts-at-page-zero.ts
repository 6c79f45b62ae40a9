import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { filterOf, pageOf } from '../journal/lists.ts'
import { orgOf } from '../journal/sender.ts'
import { listJobs } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'

const page = (page: number) => listJobs({ size: 2, page })

export default duty('listPrivacyJobs', 'starts-at-page-zero', {
  says:
    'Begins a list at page 0, by asking for it or by leaving page out, so that the first ' +
    'jobs are not missed.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '0 기반 번호 매기기를 사용하여 표시할 데이터 페이지입니다. 기본값은 `0`입니다.',
  },
  remedy: 'Count pages from 0.',
  judge: judgeEach(callsOf('listPrivacyJobs', orgOf, filterOf), (list, i, alike) => {
    const page = pageOf(list)
    if (alike.findIndex((earlier) => pageOf(earlier) === page) !== i) return undefined
    if (page === 0) return 'kept'
    // A client that takes up where it had stopped, or goes to a page by its number, starts at any other.
    return page === 1 && !alike.some((list) => pageOf(list) === 0)
      ? { broken: 'asked for page 1 and never for page 0' }
      : undefined
  }),
  examples: {
    kept: [
      { steps: [{ operation: 'listPrivacyJobs' }] },
      {
        name: 'page 1 by its number, before the whole list',
        given: { state: 'jobs', params: { count: 3 } },
        steps: [page(1), page(0), page(1)],
      },
    ],
    broken: [{ given: { state: 'jobs', params: { count: 5 } }, steps: [page(1), page(2)] }],
  },
})
