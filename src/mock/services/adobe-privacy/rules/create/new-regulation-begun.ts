import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { isYetToCome } from '../../regulations/in-force.ts'
import { twoUsersBut } from '../../samples.ts'

export default refusal('createPrivacyJob', 'new-regulation-begun', {
  says: 'Before 12 June 2025 no job is created under a regulation value with a state abbreviation.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '**12 June 2025**&#x200B;부터 상태 약어(예: `ucpa_ut_usa`)를 포함하는 새 값을 사용하십시오.',
    english:
      'From **12 June 2025** on, use the new values, which hold a state abbreviation (for example ' +
      '`ucpa_ut_usa`).',
    note:
      'The page says from when to use the new values, not what becomes of them before: a refusal with ' +
      '400 is assumed.',
  },
  when: ({ body, clock }) => isYetToCome(body.regulation, clock.now()),
  reply: (refuse, { body }) =>
    refuse(400, invalidRequest(`the regulation ${body.regulation} is not supported yet`)),
  examples: {
    refused: [{ at: '2025-06-11T23:59:59Z', request: { body: twoUsersBut({ regulation: 'tipa_tn_usa' }) } }],
    allowed: [
      {
        at: '2025-06-12T00:00:00Z',
        readings: { 'create-regulations': 'current' },
        request: { body: twoUsersBut({ regulation: 'tipa_tn_usa' }) },
      },
      { at: '2025-06-11T23:59:59Z', request: { body: twoUsersBut({ regulation: 'cpra_usa' }) } },
    ],
  },
})
