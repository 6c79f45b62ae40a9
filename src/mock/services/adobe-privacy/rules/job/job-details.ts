import { promise } from '../../kit.ts'
import { JOB_ID } from '../../samples.ts'

const success = { status: 'complete', message: 'Success', responseMsgCode: 'PRVCY-6000-200' }

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
      reply: {
        status: 200,
        body: {
          jobId: JOB_ID,
          userKey: 'DavidSmith',
          action: 'access',
          status: 'complete',
          createdDate: '10/02/2019 08:10 PM GMT',
          lastModifiedDate: '10/02/2019 08:25 PM GMT',
          userIds: [
            {
              namespace: 'email',
              value: 'dsmith@acme.com',
              type: 'standard',
              namespaceId: 6,
              isDeletedClientSide: false,
            },
            {
              namespace: 'ECID',
              value: '443636576799758681021090721276',
              type: 'standard',
              namespaceId: 4,
              isDeletedClientSide: false,
            },
          ],
          productResponses: [
            {
              product: 'Analytics',
              retryCount: 0,
              processedDate: '10/02/2019 08:25 PM GMT',
              productStatusResponse: success,
            },
            {
              product: 'Profile',
              productStatusResponse: {
                ...success,
                responseMsgDetail: 'Success dataSetIds = [5dbb87aad37beb18a96feb61], Failed dataSetIds = []',
              },
            },
            { product: 'AudienceManager', productStatusResponse: success },
          ],
          regulation: 'ccpa',
        },
      },
    },
  ],
})
