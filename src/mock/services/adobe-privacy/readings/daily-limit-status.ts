import { reading } from '../../../engine/book/reading.ts'

export default reading('daily-limit-status', {
  question: 'With which status is a request refused that goes beyond the daily limit?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '이제 서비스 남용을 방지하기 위해 엄격한 일일 업로드 제한이 적용됩니다.',
      english: 'To prevent abuse of the service, a strict daily upload limit now applies.',
    },
    {
      page: 'daily-limit',
      evidence: 'vendor',
      quote:
        'The AEP Privacy Service API returns a 400 error when deletion requests exceed the hard daily ' +
        'upload limit.',
    },
    {
      page: 'troubleshooting',
      evidence: 'vendor',
      quote:
        'If your submission patterns exceed the monitored limit of allowed data subject jobs, you will ' +
        'receive a HTTP 429 error in response to continued traffic from your organization.',
    },
  ],
  options: {
    '400': '400, as the article on the daily limit says',
    '429': '429, as the guide says of a monitored limit of jobs',
  },
  default: '400',
  evidence: 'assumed',
  because:
    'The page names no status. The article speaks of this very limit, the guide of a pattern of abuse.',
})
