import { reading } from '../../../engine/book/reading.ts'

export default reading('permissions-reply', {
  question:
    'Does a PATCH of permissions answer with the keys that were sent, or with all that the policy now has?',
  sources: [
    {
      page: 'profile-api-token',
      evidence: 'stated',
      quote:
        'The response confirms that Profile API Token permissions are applied to the parent segment ' +
        '143856 as well as its folders.',
      note:
        'All printed replies hold the keys of their request and no other; under replace-all ' +
        'both options give that.',
    },
  ],
  options: { sent: 'the keys that were sent', stored: 'every key the policy now has' },
  default: 'sent',
  evidence: 'stated',
  because:
    'No printed reply has a key that was not sent. The options differ only where ' +
    'permissions-patch is per-key.',
})
