import { refusal } from '../../kit.ts'
import { inOneProduct } from '../../samples.ts'
import { DAILY_LIMIT, jobsIn, uploadsOn } from '../../organization/uploads.ts'
import { invalidRequest, serviceError } from '../../errors/service-error.ts'

const exceeded = `the daily upload limit of ${DAILY_LIMIT} jobs is exceeded`
const request = { body: inOneProduct() }
const leaving = (left: number) =>
  ({ given: { state: 'daily limit used up', params: { left } }, request }) as const

export default refusal('createPrivacyJob', 'daily-limit', {
  says: 'What an organization uploads in a day is strictly limited.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이제 서비스 남용을 방지하기 위해 엄격한 일일 업로드 제한이 적용됩니다.',
    english: 'To prevent abuse of the service, a strict daily upload limit now applies.',
    note:
      'Another page gives the number, 20,000 jobs; what it counts and the status are readings. That it is per ' +
      'organization and GMT day, and that a request beyond it creates no job at all, is assumed.',
  },
  after: [
    'org-matches',
    'products-known',
    'regulation-creatable',
    'opt-out-apart',
    'opt-out-by-consent',
    'identities-max',
  ],
  when(context) {
    const { body, caller, clock, state } = context
    const used = uploadsOn(state, caller.org, clock.now())
    if (context.reading('daily-limit-unit') === 'requests') return used.requests + 1 > DAILY_LIMIT
    return used.jobs + jobsIn(body, context.reading('products-of-a-job')) > DAILY_LIMIT
  },
  reply(refuse, context) {
    if (context.reading('daily-limit-status') === '400') return refuse(400, invalidRequest(exceeded))
    return refuse(429, serviceError(429, 'Too Many Requests', exceeded))
  },
  answer: { status: { evidence: 'vendor', page: 'daily-limit' } },
  examples: {
    refused: [
      leaving(2),
      { ...leaving(0), readings: { 'daily-limit-status': '429' } },
      { ...leaving(0), readings: { 'daily-limit-unit': 'requests' } },
    ],
    allowed: [leaving(3), { ...leaving(1), readings: { 'daily-limit-unit': 'requests' } }],
  },
})
