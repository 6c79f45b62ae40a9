import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { filterOf, pageOf, rowsOf, sizeOf, totalOf } from '../journal/lists.ts'
import { asksForPlace, endsSearch, isLastOfPage, isPlaceAskedAfter, startsIn } from '../journal/pages.ts'
import { orgOf } from '../journal/sender.ts'
import { listJobs } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'

const given = { state: 'jobs', params: { count: 5 } } as const
const page = (page: number) => listJobs({ size: 2, page })

export default duty('listPrivacyJobs', 'reads-every-page', {
  says:
    'Reads a list page by page until it has all jobs: while totalRecords is more than it has read, it ' +
    'asks for the next page.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '페이지가 매겨진 응답에서 다음 결과 집합을 가져오려면 `page` 쿼리 매개 변수를 1씩 증가시키면서 동일한 끝점에 대해 다른 API 호출을 수행해야 합니다.',
    english:
      'To get the next set of results of a response in pages, make another API call to the same ' +
      'endpoint, increasing the `page` query parameter by 1.',
  },
  remedy:
    'Ask for page + 1 with the same other parameters until page × size reaches ' +
    'totalRecords or a page is empty.',
  judge: judgeEach(callsOf('listPrivacyJobs', orgOf, filterOf), (list, i, alike, seen) => {
    const next = ((pageOf(list) ?? 0) + 1) * sizeOf(list)
    if (
      !isLastOfPage(list, i, alike) ||
      !list.succeeded ||
      rowsOf(list).length === 0 ||
      next >= totalOf(list)
    )
      return undefined
    const isFollowed = isPlaceAskedAfter(alike, startsIn(alike)[i]!, next)
    if (isFollowed || asksForPlace(alike[i + 1], next)) return 'kept'
    if (endsSearch(list, alike, seen)) return undefined
    return { broken: `stopped after ${next} of ${totalOf(list)} jobs` }
  }),
  examples: {
    kept: [
      { given, steps: [page(0), page(1), page(2)] },
      { name: 'pages asked for at once', given, steps: [page(0), page(2), page(1)] },
      { name: 'one larger page', given, steps: [page(0), { operation: 'listPrivacyJobs' }] },
      { name: 'two at a time', given, steps: [page(0), page(0), page(1), page(1), page(2), page(2)] },
    ],
    broken: [
      { given, steps: [page(0)] },
      { given, steps: [page(0), page(1)] },
      { name: 'at its second time', given, steps: [page(0), page(1), page(2), page(0)] },
    ],
  },
})
