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
      english:
        'It is **required** that one of the identifiers has `imsOrgId` as its `namespace` and the unique ID ' +
        'of your organization as its `value`.',
    },
    {
      page: 'openapi',
      evidence: 'vendor',
      quote: 'It is **required** that one of the identifiers uses `imsOrgId` as its namespace',
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
    imsOrg: 'only imsOrg, as where the OpenAPI describes the value of a company context',
  },
  default: 'any-case',
  evidence: 'stated',
  because:
    'The page itself writes both, so a client that copies either follows it; imsOrg is in no sample, not ' +
    'even in that of the OpenAPI.',
})
