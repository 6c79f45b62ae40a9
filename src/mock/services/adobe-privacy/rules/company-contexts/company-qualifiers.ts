import { promise } from '../../kit.ts'
import { inOneProduct, organization } from '../../samples.ts'

const qualifiers = [
  { namespace: 'Campaign', value: 'acme-stg-us1' },
  { namespace: 'AdCloud', value: 'My Advertiser ID' },
]

export default promise('createPrivacyJob', 'company-qualifiers', {
  says: 'Company contexts besides the organization name its accounts in single products.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '추가 식별자는 제품별 회사 한정자(예: `Campaign`)일 수 있으며, 조직에 속한 Adobe 애플리케이션과의 ' +
      '통합을 식별합니다.',
    english:
      'Further identifiers can be company qualifiers of single products (for example `Campaign`); they ' +
      'identify an integration with an Adobe application that belongs to your organization.',
  },
  examples: [
    {
      request: { body: inOneProduct({ companyContexts: [...qualifiers, organization] }) },
      reply: { status: 202 },
    },
  ],
})
