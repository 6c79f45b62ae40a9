import { reading } from '../../../engine/book/reading.ts'

export default reading('write-only-key', {
  question: 'Which status turns a write-only key away?',
  sources: [
    {
      page: 'cdp-api',
      evidence: 'vendor',
      quote: "Maybe you didn't specify valid TD's Master API Key as 'TD1 {Your TD Master API Key}'.",
      note: 'The description of 401.',
    },
    {
      page: 'profile-api-token-markdown',
      evidence: 'stated',
      quote: 'Your personal [Master API Key](/en/api/td-api/quickstart/#getting-your-api-keys)',
      note: 'It says which key is needed, not what another one gets.',
    },
  ],
  options: { unauthorized: '401', forbidden: '403' },
  default: 'unauthorized',
  evidence: 'vendor',
  because: 'The only sentence of the vendor on a key that is not a master key is about 401.',
})
