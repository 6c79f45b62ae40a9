import { promise } from '../../kit.ts'

const success = { status: 'complete', message: 'Success', responseMsgCode: 'PRVCY-6000-200' }
const detail = 'Success dataSetIds = [5dbb87aad37beb18a96feb61], Failed dataSetIds = []'

export default promise('retrievePrivacyJob', 'product-success', {
  says: 'A product that has succeeded answers "Success" with the code 6000, and with a detail of its own.',
  source: {
    page: 'privacy-jobs',
    evidence: 'observed',
    quote: '"responseMsgCode": "PRVCY-6000-200",',
    note: 'Read from the sample, in which the detail of Profile is another than that of Analytics.',
  },
  examples: [
    {
      given: { state: 'a complete job', params: { include: ['Analytics', 'profileService'] } },
      request: {},
      reply: {
        status: 200,
        body: {
          productResponses: [
            {
              retryCount: 0,
              productStatusResponse: { ...success, responseMsgDetail: 'Finished successfully.' },
            },
            { retryCount: 0, productStatusResponse: { ...success, responseMsgDetail: detail } },
          ],
        },
        anyOrder: ['productResponses'],
      },
    },
  ],
})
