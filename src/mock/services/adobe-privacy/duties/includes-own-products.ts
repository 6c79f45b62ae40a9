import { judgeToldAgain } from '../journal/product-answers.ts'
import { duty } from '../kit.ts'
import { davidSmith, FIRST_JOB_ID, NEXT_REQUEST_JOB_ID, twoUsersBut } from '../samples.ts'

const given = {
  state: 'a product outcome',
  params: { product: 'Analytics', outcome: 'not-provisioned' },
} as const
const create = (time: string, ...include: string[]) =>
  ({
    operation: 'createPrivacyJob',
    request: { body: twoUsersBut({ users: [davidSmith], include }) },
    at: `2026-01-20T${time}Z`,
  }) as const
const lookUp = (jobId: string, time: string) =>
  ({ operation: 'retrievePrivacyJob', request: { path: { jobId } }, at: `2026-01-20T${time}Z` }) as const

export default duty('createPrivacyJob', 'includes-own-products', {
  says: 'Includes only products that the organization has integrated.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '조직이 통합한 제품만 포함합니다.',
  },
  remedy: 'Keep the list of products in the configuration and leave out those that answer PRVCY-6051-200.',
  judge: judgeToldAgain(
    'PRVCY-6051-200',
    () => true,
    ({ product, code }) => `included ${product} again after it had answered ${code}`,
  ),
  examples: {
    kept: [
      {
        given,
        steps: [
          create('12:00:00', 'Analytics', 'Target'),
          lookUp(FIRST_JOB_ID, '13:00:00'),
          create('13:00:00', 'Target'),
          lookUp(NEXT_REQUEST_JOB_ID, '14:00:00'),
        ],
      },
    ],
    broken: [
      {
        given,
        steps: [
          create('12:00:00', 'Analytics'),
          lookUp(FIRST_JOB_ID, '13:00:00'),
          create('13:00:00', 'Analytics', 'Target'),
          lookUp(NEXT_REQUEST_JOB_ID, '14:00:00'),
        ],
      },
    ],
  },
})
