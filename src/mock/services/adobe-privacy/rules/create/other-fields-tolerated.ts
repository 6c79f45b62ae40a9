import { promise } from '../../kit.ts'
import { oneIdentityBut, twoUsersBut } from '../../samples.ts'

export default promise('createPrivacyJob', 'other-fields-tolerated', {
  says: 'Fields that the page does not list are let through.',
  source: {
    page: 'gdpr-overview',
    evidence: 'observed',
    quote: '"analyticsDeleteMethod":"anonymize"',
    note:
      "Clients still send fields of earlier editions, and Adobe's own browser script " +
      'adds fields to identities.',
  },
  examples: [
    { request: { body: twoUsersBut({ analyticsDeleteMethod: 'anonymize' }) }, reply: { status: 202 } },
    { request: { body: oneIdentityBut({ company: 'adobe', name: 'Email' }) }, reply: { status: 202 } },
  ],
})
