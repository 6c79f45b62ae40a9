import { duty } from '../kit.ts'

export default duty(['createPrivacyJob', 'retrievePrivacyJob'], 'resubmits-failed-jobs', {
  says: 'Sends a new request for what has failed, once its cause is gone.',
  source: {
    page: 'best-practices',
    evidence: 'vendor',
    quote:
      'Review error messages thoroughly and resubmit requests where appropriate. Privacy Service does ' +
      'not automatically reprocess jobs following an error.',
  },
  remedy: 'Create a new job for the products that failed; waiting does not help.',
  unseen:
    'When the cause of a failure is gone, and whether the person still wants the data, ' +
    'is not in the journal.',
})
