import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { badRequest } from '../../errors/vendor-statuses.ts'
import { hasEnded } from '../../regulations/in-force.ts'
import { twoUsersBut } from '../../samples.ts'

export default refusal('createPrivacyJob', 'old-regulation-ended', {
  says: 'After 28 July 2025 no job is created under a regulation value without its state abbreviation.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이전 값(예: `ucpa_usa`)은 **28 July 2025** 이후에 작동을 중지합니다.',
    english: 'The old values (for example `ucpa_usa`) stop working after **28 July 2025**.',
    note: 'That the day ends at midnight GMT is assumed.',
  },
  when: ({ body, clock }) => hasEnded(body.regulation, clock.now()),
  reply: (refuse, { body }) =>
    refuse(400, invalidRequest(`the regulation ${body.regulation} is no longer supported`)),
  answer: { status: badRequest },
  examples: {
    refused: [
      { request: { body: twoUsersBut({ regulation: 'ucpa_usa' }) } },
      { at: '2025-07-29T00:00:00Z', request: { body: twoUsersBut({ regulation: 'cpra_usa' }) } },
    ],
    allowed: [
      { at: '2025-07-28T23:59:59Z', request: { body: twoUsersBut({ regulation: 'cpra_usa' }) } },
      {
        readings: { 'create-regulations': 'current' },
        request: { body: twoUsersBut({ regulation: 'cpra_ca_usa' }) },
      },
    ],
  },
})
