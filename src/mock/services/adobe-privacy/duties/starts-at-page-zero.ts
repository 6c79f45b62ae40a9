import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { filterOf, pageOf } from '../journal/lists.ts'
import { orgOf } from '../journal/sender.ts'
import { listJobs } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'

const page = (page: number) => listJobs({ size: 2, page })

export default duty('listPrivacyJobs', 'starts-at-page-zero', {
  says:
    'Begins a list at page 0, by asking for it or by leaving page out, so that the first jobs are not ' +
    'missed.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '0 기반 번호 매기기를 사용하여 표시할 데이터 페이지입니다. 기본값은 `0`입니다.',
    english: 'The page of data to show, numbered from 0. The default is `0`.',
  },
  remedy: 'Count pages from 0.',
  judge: judgeEach(callsOf('listPrivacyJobs', orgOf, filterOf), (list, i, alike) => {
    const page = pageOf(list)
    const first = firstIn(alike)
    if (first.get(page) !== i) return undefined
    if (page === 0) return 'kept'
    // A client that takes up where it had stopped, or goes to a page by its number, starts at any other.
    return page === 1 && !first.has(0) ? { broken: 'asked for page 1 and never for page 0' } : undefined
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

/** Which call was the first to ask for each page. */
const firstIn = perGroup((alike) => {
  const first = new Map<number | undefined, number>()
  for (const [i, list] of alike.entries()) if (!first.has(pageOf(list))) first.set(pageOf(list), i)
  return first
})
