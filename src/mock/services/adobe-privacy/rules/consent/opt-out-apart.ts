import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { davidSmith, oneUserBut, twoUsersBut } from '../../samples.ts'

const deleteToo = oneUserBut({ action: ['delete', 'opt-out-of-sale'] })
const optsOut = { ...davidSmith, key: 'user12345', action: ['opt-out-of-sale'] }

export default refusal('createPrivacyJob', 'opt-out-apart', {
  says: 'An opt-out of sale is never in one request with an access or a delete.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '액세스 및 삭제 요청은 단일 API 호출로 결합할 수 있지만 옵트아웃 요청은 별도로 수행해야 합니다.',
    english:
      'Requests for access and for deletion can be combined in a single API call, but requests to opt ' +
      'out have to be made separately.',
    note: 'The page does not say what answers a request that has both.',
  },
  when({ body }) {
    const actions = body.users.flatMap(({ action }) => action)
    return actions.includes('opt-out-of-sale') && actions.some((action) => action !== 'opt-out-of-sale')
  },
  reply: (refuse) => refuse(400, invalidRequest('opt-out-of-sale must be requested separately')),
  examples: {
    refused: [
      { readings: { 'opt-out': 'jobs' }, request: { body: deleteToo } },
      { request: { body: twoUsersBut({ users: [davidSmith, optsOut] }) } },
    ],
    allowed: [{ request: { body: oneUserBut({ action: ['access', 'delete'] }) } }],
  },
})
