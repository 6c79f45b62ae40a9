import { knownKey } from '../../caller.ts'
import { keyMaster } from '../../examples/keys.ts'
import { accessRefusal, tdApi } from '../../kit.ts'
import { loginFailure } from '../../errors/login-failure.ts'
import { accessDenied } from '../../errors/td-error.ts'

export default accessRefusal(tdApi, 'key-master', {
  says: 'Access control takes a master key.',
  source: {
    page: 'profile-api-token-markdown',
    evidence: 'stated',
    quote: 'Your personal [Master API Key](/en/api/td-api/quickstart/#getting-your-api-keys)',
    note:
      'Stated is which key it takes; a write-only key is the other kind. What it gets is the reading ' +
      'write-only-key.',
  },
  after: ['key-known'],
  when: ({ headers, state }) => knownKey(headers, state)?.kind === 'write-only',
  reply: (refuse, context) =>
    context.reading('write-only-key') === 'forbidden'
      ? refuse(403, accessDenied)
      : refuse(401, loginFailure(context.reading('login-failure-body'))),
  answer: { failure: 'vendor' },
  examples: keyMaster,
})
