import { knownKey } from '../../caller.ts'
import { keyKnown } from '../../examples/keys.ts'
import { accessRefusal, tdApi } from '../../kit.ts'
import { loginFailure } from '../../errors/login-failure.ts'

export default accessRefusal(tdApi, 'key-known', {
  says: 'A revoked API key logs nobody in.',
  source: {
    page: 'login-failure-seen',
    evidence: 'observed',
    quote: '{"error":"Failed to Login"}',
    note: 'Seen for a bad key. Here any key is good until the named state "a key" says it is revoked.',
  },
  after: ['key-sent'],
  answer: {
    status: {
      evidence: 'observed',
      page: 'login-failure-seen',
      note: 'Seen for a bad key, on another operation.',
    },
  },
  when: ({ headers, state }) => knownKey(headers, state)?.revoked === true,
  reply: (refuse, context) => refuse(401, loginFailure(context.reading('login-failure-body'))),
  examples: keyKnown,
})
