import { reading } from '../../../engine/book/reading.ts'

export default reading('company-namespace', {
  question: 'How must the company context be spelled that names the organization?',
  sources: [
    { page: 'privacy-jobs', evidence: 'stated', quote: '"namespace": "imsOrgID",' },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote:
        '식별자 중 하나에서 `imsOrgId`을(를) `namespace`(으)로 사용하고 `value`에 조직의 고유 ID가 포함된 ' +
        '것은 **필수**&#x200B;입니다.',
    },
    {
      page: 'openapi',
      evidence: 'vendor',
      quote:
        'The value associated with the `imsOrg` namespace must match the value of the ' +
        '`x-gw-ims-org-id` authentication header.',
    },
  ],
  options: {
    'any-case': 'imsOrgID in any mixture of capitals',
    imsOrgID: 'only imsOrgID, as in the sample request',
    imsOrgId: 'only imsOrgId, as in the table of properties',
  },
  default: 'any-case',
  because: 'The page itself writes both, so a client that copies either follows it.',
})
