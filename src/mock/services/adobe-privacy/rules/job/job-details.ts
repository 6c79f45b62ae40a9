import { promise } from '../../kit.ts'
import { ecid, email, JOB_ID, lookedUp } from '../../samples.ts'

const success = { status: 'complete', message: 'Success', responseMsgCode: 'PRVCY-6000-200' }
const detail = 'Success dataSetIds = [5dbb87aad37beb18a96feb61], Failed dataSetIds = []'

const ofAnalytics = {
  product: 'Analytics',
  retryCount: 0,
  processedDate: '10/02/2019 08:25 PM GMT',
  productStatusResponse: success,
}
const ofProfile = { product: 'Profile', productStatusResponse: { ...success, responseMsgDetail: detail } }
const ofAudience = { product: 'AudienceManager', productStatusResponse: success }

const details = {
  jobId: JOB_ID,
  userKey: 'DavidSmith',
  action: 'access',
  status: 'complete',
  createdDate: '10/02/2019 08:10 PM GMT',
  lastModifiedDate: '10/02/2019 08:25 PM GMT',
  userIds: [lookedUp(email, 6), lookedUp(ecid, 4)],
  productResponses: [ofAnalytics, ofProfile, ofAudience],
  regulation: 'ccpa',
}

export default promise('retrievePrivacyJob', 'job-details', {
  says:
    'The look-up of a job shows its request, its user, its action, its dates and what each included ' +
    'product answered.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '성공한 응답은 지정된 작업의 세부 정보를 반환합니다.',
    note: 'Which details those are is read from the sample that follows.',
  },
  examples: [
    {
      at: '2019-10-02T20:25:00Z',
      given: 'a complete job',
      request: {},
      reply: { status: 200, body: details },
    },
  ],
})
