import { duty } from '../kit.ts'

export default duty('updatePermissionByPolicyId', 'master-key-personal', {
  says: 'A client uses the master key of the person it acts for, and shows it to nobody.',
  source: {
    page: 'profile-api-token-markdown',
    evidence: 'stated',
    quote: 'Your personal [Master API Key](/en/api/td-api/quickstart/#getting-your-api-keys)',
    note: 'The page on keys adds: do not share your Master keys.',
  },
  remedy:
    'Read the key from the environment (TREASURE_DATA_API_KEY); never write it into code, logs or an ' +
    'error message.',
  unseen:
    'A request has a key in it, not the person it acts for, nor the other places where the key is written.',
})
