import { reading } from '../../../engine/book/reading.ts'

export default reading('status-counts', {
  question: 'Do calls for the status of a batch count towards the 50 calls a minute?',
  sources: [
    {
      page: 'target-limits',
      evidence: 'vendor',
      quote:
        '* **Limit**: 50 calls per minute for the Admin, Reporting, and bulk profile update APIs. This ' +
        'limit does not apply to the Delivery and single profile update APIs.',
    },
    {
      page: 'campaign-status',
      evidence: 'observed',
      quote: 'GET은 계정 50콜/분을 POST와 나눠 써서 전송만 느려진다.',
      english:
        'A GET shares the 50 calls a minute of the account with the POST and only slows down the sending.',
    },
  ],
  options: {
    counted: 'yes',
    'not-counted': 'no',
  },
  default: 'counted',
  evidence: 'vendor',
  because:
    'The status is documented as part of the bulk profile update API, and a client in use reckons with ' +
    'it; whoever counts these calls is right under both options.',
})
