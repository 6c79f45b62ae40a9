import { promise } from '../../kit.ts'
import { JOB_ID } from '../../samples.ts'

const address = `http://127.0.0.1:4010/data/core/privacy/jobs/${JOB_ID}/content`
const none = { status: 200, absent: ['downloadURL', 'downloadUrl'] } as const

export default promise('retrievePrivacyJob', 'download-url-when-complete', {
  says: 'The look-up of a complete access job holds the address of its result.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '작업 상태가 `complete`인 경우 이 특성은 작업 결과를 ZIP 파일로 다운로드할 수 있는 URL을 제공합니다.',
    note: 'That it is absent otherwise, and for a delete, stands on the page about content.',
  },
  examples: [
    {
      given: 'a complete job',
      request: {},
      reply: { status: 200, body: { downloadURL: address }, absent: ['downloadUrl'] },
    },
    {
      given: 'a complete job',
      readings: { 'download-url': 'downloadUrl' },
      request: {},
      reply: { status: 200, body: { downloadUrl: address }, absent: ['downloadURL'] },
    },
    { given: 'a submitted job', request: {}, reply: none },
    { given: { state: 'a complete job', params: { action: 'delete' } }, request: {}, reply: none },
    {
      name: 'without the permission',
      given: [
        'a complete job',
        { state: 'a token with permissions', params: { permissions: ['Privacy Read Permission'] } },
      ],
      request: {},
      reply: none,
    },
  ],
})
