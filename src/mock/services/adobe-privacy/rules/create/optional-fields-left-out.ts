import { promise } from '../../kit.ts'
import { inOneProduct } from '../../samples.ts'

export default promise('createPrivacyJob', 'optional-fields-left-out', {
  says: 'expandIds, priority and mergePolicyId may be left out.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '`priority`을(를) 생략하면 기본 동작은 `normal`입니다.',
    english: 'If `priority` is left out, the default behavior is `normal`.',
    note: 'The rows of expandIDs and mergePolicyId call them optional too.',
  },
  examples: [
    {
      request: {
        body: inOneProduct({ expandIds: undefined, priority: undefined, mergePolicyId: undefined }),
      },
      reply: { status: 202 },
    },
  ],
})
