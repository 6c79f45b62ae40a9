import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { oneUserBut } from '../../samples.ts'

export default refusal('createPrivacyJob', 'opt-out-by-consent', {
  says: 'A user has the actions access, delete or both: an opt-out of sale alone is none of them.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '수행하려는 작업에 따라 이 배열에는 `access`, `delete` 또는 두 가지가 모두 포함되어야 합니다.',
    english: 'Depending on what is to be done, this array must contain `access`, `delete` or both.',
    note:
      'The page leads to the guide of /consent for opt-outs; see the reading opt-out. It does not say ' +
      'what answers another action.',
  },
  when(context) {
    const actions = context.body.users.flatMap(({ action }) => action)
    return (
      actions.length > 0 &&
      actions.every((action) => action === 'opt-out-of-sale') &&
      context.reading('opt-out') === 'consent-only'
    )
  },
  reply: (refuse) => refuse(400, invalidRequest('opt-out-of-sale is no action of a job; use /consent')),
  examples: {
    refused: [{ request: { body: oneUserBut({ action: ['opt-out-of-sale'] }) } }],
    allowed: [
      { request: { body: oneUserBut({ action: ['delete'] }) } },
      { readings: { 'opt-out': 'jobs' }, request: { body: oneUserBut({ action: ['opt-out-of-sale'] }) } },
    ],
  },
})
