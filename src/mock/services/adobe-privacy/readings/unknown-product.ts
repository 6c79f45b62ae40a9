import { reading } from '../../../engine/book/reading.ts'

export default reading('unknown-product', {
  question: 'What if include names a product that the service does not know?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '자세한 내용은 부록의 [수락된 제품 값](appendix.md)에 대한 섹션을 참조하십시오.',
      english: 'For details, see the section of the appendix on [accepted product values](appendix.md).',
    },
    {
      page: 'gdpr-overview',
      evidence: 'vendor',
      quote:
        'If the product you specify as part of an include does not match the list of product values, ' +
        'you will receive an error message and the request will fail.',
    },
    {
      page: 'appendix',
      evidence: 'vendor',
      quote:
        'If a product is not provisioned for your organization, it may be ignored or cause a ' +
        'validation error',
    },
  ],
  options: {
    refused: '400, and no job',
    accepted: 'the jobs are created, and that product answers PRVCY-6051-200',
  },
  default: 'refused',
  evidence: 'vendor',
  because:
    'The page speaks of accepted values, and the only page that says what becomes of others says that ' +
    'the request fails.',
})
