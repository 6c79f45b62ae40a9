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
    page: 'error-codes',
    evidence: 'vendor',
    quote:
      'The provided identity namespace is not valid for this application. Use a namespace recognized by ' +
      'the system.',
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
