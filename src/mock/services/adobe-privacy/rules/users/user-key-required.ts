import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { oneUserBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'user-key-required', {
  says: 'Each user has a key.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '각 사용자 객체에는 다음 정보가 포함됩니다. <ul><li>`key`: 응답 데이터에서 개별 작업 ID를 구분하는 ' +
      '데 사용되는 사용자의 식별자입니다.',
    english:
      'Each user object contains the following information: <ul><li>`key`: An identifier of the user ' +
      'that serves to tell the IDs of individual jobs apart in the response data.',
    note: 'A published request of Marketo Measure has no key: switch this rule off for a client that sends none.',
  },
  at: 'body.users[].key',
  keyword: 'required',
  answer: { failure: 'vendor', status: badRequest },
  examples: {
    refused: [{ request: { body: oneUserBut({ key: undefined }) } }],
    allowed: [{ request: { body: oneUserBut({ key: '' }) } }],
  },
})
