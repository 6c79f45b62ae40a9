import { limit } from '../../kit.ts'
import { oneUserBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'action-known', {
  says: 'An action is access or delete.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '수행하려는 작업에 따라 이 배열에는 `access`, `delete` 또는 두 가지가 모두 포함되어야 합니다.',
    english: 'Depending on what is to be done, this array must contain `access`, `delete` or both.',
    note:
      'The schema has a third value, opt-out-of-sale, that other rules decide about. The OpenAPI lets an ' +
      'action be any text, so that its 400 does not cover this; that capitals matter is assumed.',
  },
  at: 'body.users[].action[]',
  keyword: 'enum',
  examples: {
    refused: [{ request: { body: oneUserBut({ action: ['erase'] }) } }],
    allowed: [
      { request: { body: oneUserBut({ action: ['access'] }) } },
      { request: { body: oneUserBut({ action: ['delete', 'access'] }) } },
    ],
  },
})
