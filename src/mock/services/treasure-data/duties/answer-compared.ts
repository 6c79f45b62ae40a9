import { duty } from '../kit.ts'

export default duty('updatePermissionByPolicyId', 'answer-compared', {
  says:
    'A client compares the answer to a PATCH with what it sent before it takes the ' +
    'permission for granted.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'The response confirms that Profile API Token permissions are applied to the parent segment ' +
      '143856 as well as its folders.',
  },
  remedy:
    'Check that every key sent is in the answer with its entries; compare lists without their repeats, ' +
    'and objects whatever the order of their fields.',
  unseen:
    'Comparing is done inside the client: one that compares and one that does not send the same requests.',
})
