import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'expand-ids-flag', {
  says: 'expandIds is true or false.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '생략하면 이 값의 기본값은 `false`입니다.',
    note:
      'The same row says what true means; that nothing else is taken is assumed, with the status 400. ' +
      'Adobe writes the value as a boolean and as text; both are taken.',
  },
  at: 'body.expandIds',
  keyword: 'enum',
  examples: {
    refused: [{ request: { body: twoUsersBut({ expandIds: 'yes' }) } }],
    allowed: [
      { request: { body: twoUsersBut({ expandIds: true }) } },
      { request: { body: twoUsersBut({ expandIds: 'true' }) } },
      { request: { body: twoUsersBut({ expandIds: undefined }) } },
    ],
  },
})
