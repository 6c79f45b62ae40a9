import { judgeToldAgain } from '../journal/product-answers.ts'
import { createJobsAt, lookUpAt } from '../examples/steps.ts'
import { duty } from '../kit.ts'
import { davidSmith, FIRST_JOB_ID, NEXT_REQUEST_JOB_ID, twoUsersBut } from '../samples.ts'

const given = {
  state: 'a product outcome',
  params: { product: 'Analytics', outcome: 'not-provisioned' },
} as const
const create = (time: string, ...include: readonly string[]) =>
  createJobsAt(time, twoUsersBut({ users: [davidSmith], include }))
const lookUp = lookUpAt('13:00:00', FIRST_JOB_ID)
const lookUpNext = lookUpAt('14:00:00', NEXT_REQUEST_JOB_ID)

export default duty('createPrivacyJob', 'includes-own-products', {
  says: 'Includes only products that the organization has integrated.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '조직이 통합한 제품만 포함합니다.',
    english: 'Include only products that the organization has integrated.',
  },
  remedy: 'Keep the list of products in the configuration and leave out those that answer PRVCY-6051-200.',
  judge: judgeToldAgain(
    'PRVCY-6051-200',
    () => '',
    ({ product, code }) => `included ${product} again after it had answered ${code}`,
  ),
  examples: {
    kept: [
      {
        given,
        steps: [create('12:00:00', 'Analytics', 'Target'), lookUp, create('13:00:00', 'Target'), lookUpNext],
      },
    ],
    broken: [
      {
        given,
        steps: [
          create('12:00:00', 'Analytics'),
          lookUp,
          create('13:00:00', 'Analytics', 'Target'),
          lookUpNext,
        ],
      },
    ],
  },
})
