import { reading } from '../../../engine/book/reading.ts'

export default reading('opt-out', {
  question: 'May a request for jobs opt people out of the sale of their data?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '고객의 동의 또는 옵트아웃 요청을 관리하려면 [동의 끝점 안내서](./consent.md)를 참조하세요.',
      english:
        'To manage consent or opt-out requests of customers, see the [guide to the consent ' +
        'endpoint](./consent.md).',
    },
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '[판매 중지](#opt-out): 개인 데이터를 판매되지 않도록 표시합니다.',
      english: '[Opt out of sale](#opt-out): mark personal data so that it is not sold.',
    },
    {
      page: 'jobs-2020',
      evidence: 'vendor',
      quote:
        'The following request creates a new job request, configured by the attributes supplied in the ' +
        'payload as described below.',
      note: 'It shows a request for jobs whose users have the action opt-out-of-sale.',
    },
  ],
  options: {
    'consent-only': 'no: only /consent takes opt-outs',
    jobs: 'yes, in a request that asks for nothing else',
  },
  default: 'consent-only',
  evidence: 'stated',
  because:
    'The page sends opt-outs to /consent and says that action holds access, delete or both; the ' +
    'section that its second link leads to is gone.',
})
