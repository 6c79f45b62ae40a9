import { promise } from '../../kit.ts'
import { JOB_ID } from '../../samples.ts'

const address = `http://127.0.0.1:4010/data/core/privacy/jobs/${JOB_ID}/content`

export default promise('retrievePrivacyJob', 'download-url-address', {
  says: 'The URL of a result is that of the content of its job.',
  source: {
    page: 'content',
    evidence: 'vendor',
    quote:
      'The download URL provided in the response to a `/jobs/{JOB_ID}` GET request points to an Adobe ' +
      'service endpoint. You can then make a GET request to `/jobs/:JOB_ID/content` to return your ' +
      'customer data in JSON format.',
    note: 'The sample of that page has such a URL.',
  },
  examples: [
    {
      given: 'a complete job',
      request: {},
      reply: { status: 200, body: { downloadURL: address } },
    },
    {
      given: 'a complete job',
      readings: { 'download-url': 'downloadUrl' },
      request: {},
      reply: { status: 200, body: { downloadUrl: address }, absent: ['downloadURL'] },
    },
  ],
})
