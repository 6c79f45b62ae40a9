import { promise } from '../../kit.ts'
import { JOB_ID } from '../../samples.ts'

const downloadURL = `http://127.0.0.1:4010/data/core/privacy/jobs/${JOB_ID}/content`

export default promise('retrievePrivacyJob', 'download-url-when-complete', {
  says: 'The look-up of a complete job gives a URL of its result in downloadURL.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '작업 상태가 `complete`인 경우 이 특성은 작업 결과를 ZIP 파일로 다운로드할 수 있는 URL을 제공합니다.',
    english:
      'Where the status of the job is `complete`, this property gives a URL at which the results of the ' +
      'job can be downloaded as a ZIP file.',
    note:
      'The sample of the page cuts the URL off after http://. What else is promised of it rests on other ' +
      'pages: see the rules download-url-address, download-url-absent and download-url-permitted, and ' +
      'the reading download-url for its name.',
  },
  examples: [
    {
      readings: { 'download-url': 'downloadURL' },
      given: 'a complete job',
      request: {},
      reply: { status: 200, body: { downloadURL }, forms: { downloadURL: '^https?://.+$' } },
    },
  ],
})
