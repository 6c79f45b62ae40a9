import { duty } from '../kit.ts'

export default duty('retrievePrivacyJob', 'reads-codes-not-texts', {
  says: 'Decides by responseMsgCode and lives with codes that it does not know; texts are for people.',
  source: {
    page: 'error-codes',
    evidence: 'vendor',
    quote: 'Use error codes, not message text, to implement automation or decision logic.',
  },
  remedy: 'Compare responseMsgCode, and handle an unknown code by its status.',
  unseen: 'Whether a client has read a code or a text, and what it decided by, is not in its requests.',
})
