import { duty } from '../kit.ts'

export default duty(['createPrivacyJob', 'processCCPASalesConsent'], 'asks-for-people-only', {
  says: 'Sends requests of people about their own data, and none to clean up or maintain data.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      'Privacy Service은 데이터 주체 및 소비자 권한 요청만을 위한 것입니다. 데이터 정리 또는 유지 관리를 ' +
      '위한 다른 Privacy Service 사용은 지원되지 않거나 허용되지 않습니다.',
    english:
      'Privacy Service is only for requests of data subjects and about consumer rights. Any other use of ' +
      'Privacy Service, to clean up or maintain data, is not supported or not allowed.',
  },
  remedy: 'Clean up data with the tools of the product that holds it.',
  unseen: 'What a request is for is not in it: one that cleans up data looks like one of a person.',
})
