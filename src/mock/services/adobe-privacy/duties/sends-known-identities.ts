import { judgeToldAgain } from '../journal/product-answers.ts'
import { createJobsAt, lookUpAt } from '../examples/steps.ts'
import { duty } from '../kit.ts'
import { FIRST_JOB_ID, NEXT_REQUEST_JOB_ID, oneIdentityBut } from '../samples.ts'

const given = {
  state: 'a product outcome',
  params: { product: 'Analytics', outcome: 'invalid-namespace' },
} as const
const loyalty = oneIdentityBut({ namespace: 'loyaltyAccount', type: 'integrationCode' })
const create = createJobsAt('12:00:00', loyalty)
const lookUp = lookUpAt('13:00:00', FIRST_JOB_ID)
const again = createJobsAt('13:00:00', loyalty)
const lookUpNext = lookUpAt('14:00:00', NEXT_REQUEST_JOB_ID)

export default duty('createPrivacyJob', 'sends-known-identities', {
  says: 'Sends for each product identities in the namespaces that the product knows.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '호환 가능한 Adobe Experience Cloud 애플리케이션은 데이터 주체를 식별하기 위해 다양한 값을 사용합니다.',
  },
  remedy:
    'Look at the guide of each product for its namespaces; PRVCY-6052-200 and PRVCY-6053-200 show the ' +
    'ones it did not know.',
  judge: judgeToldAgain(
    'PRVCY-6053-200',
    ({ namespaces }) => namespaces,
    ({ product, namespaces, code }) =>
      `sent ${product} the namespaces ${namespaces} again after it had answered ${code}`,
  ),
  examples: {
    kept: [{ given: [], steps: [createJobsAt('12:00:00', oneIdentityBut({})), lookUp] }],
    broken: [{ given, steps: [create, lookUp, again, lookUpNext] }],
  },
})
