import { duty, everyOperation } from '../kit.ts'

export default duty(everyOperation, 'does-not-load-test', {
  says: 'Never tests the load of the real service.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '따라서 Privacy Service은 프로덕션 전용 환경이며 유효한 개인 정보 보호 요청에 대한 불필요한 백로그를 만들기 때문에 에 대한 로드 테스트가 허용되지 않습니다.',
    english:
      'Privacy Service is therefore an environment for production only, and its load may not be tested, ' +
      'since that makes a needless backlog for valid privacy requests.',
  },
  remedy: 'Test the load of the client against this mock.',
  unseen:
    'The journal holds what came to this mock, which may be tested for load; it does not show what the ' +
    'real service gets.',
})
