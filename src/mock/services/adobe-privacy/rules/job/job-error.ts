import { promise } from '../../kit.ts'

const failed = (product: string, code: string, more: object = {}) => ({
  product,
  productStatusResponse: { status: 'error', ...more, responseMsgCode: code },
})
const complete = (product: string) => ({ product, productStatusResponse: { status: 'complete' } })

const uploadFailed = failed('AudienceManager', 'PRVCY-1020-400', { message: 'Upload and archive failure' })

export default promise('retrievePrivacyJob', 'job-error', {
  says: 'A job is an error when a product has failed; the look-up shows which one and why.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '| `error` | 작업 처리에 오류가 발생했습니다. 개별 작업 세부 정보를 검색하여 보다 구체적인 정보를 ' +
      '얻을 수 있습니다. |',
    note:
      'That one product is enough to make the job an error is assumed, and that the job waits for the ' +
      'answers of its other products.',
  },
  examples: [
    {
      given: { state: 'a failed job', params: { product: 'AudienceManager', outcome: 'PRVCY-1020-400' } },
      request: {},
      reply: {
        status: 200,
        body: {
          status: 'error',
          productResponses: [complete('Analytics'), complete('Profile'), uploadFailed],
        },
        absent: ['downloadURL', 'downloadUrl'],
      },
    },
    {
      given: { state: 'a failed job', params: { product: 'profileService' } },
      request: {},
      reply: {
        status: 200,
        body: { status: 'error', productResponses: [{}, failed('Profile', 'PRVCY-1024-400'), {}] },
      },
    },
  ],
})
