import { promise } from '../../kit.ts'
import { JOB_ID } from '../../samples.ts'

export default promise('retrievePrivacyJobContent', 'content-zip', {
  says: 'The result is a ZIP file with one folder, and in it a folder for each product that holds data.',
  source: {
    page: 'content',
    evidence: 'vendor',
    quote:
      'The response is a zip file (*.zip) that contains a folder with sub-folders for each product that ' +
      'holds data on the data subject.',
    note: 'The media type, the names of the folders and what the files hold are assumed.',
  },
  examples: [
    {
      given: 'a complete job',
      request: {},
      reply: { status: 200, body: `${JOB_ID}/Analytics/Analytics.json` },
    },
    {
      given: { state: 'a complete job', params: { include: ['profileService'] } },
      request: {},
      reply: { status: 200, body: `${JOB_ID}/Profile/Profile.json` },
    },
  ],
})
