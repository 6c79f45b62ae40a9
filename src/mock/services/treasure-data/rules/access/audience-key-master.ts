import { audienceError } from '../../errors/audience-error.ts'
import { knownKey } from '../../caller.ts'
import { keyMaster } from '../../account/key-examples.ts'
import { accessRefusal } from '../../kit.ts'

export default accessRefusal('listAudienceTokens', 'audience-key-master', {
  says: 'The older CDP family takes a master key.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: "Maybe you didn't specify valid TD's Master API Key as 'TD1 {Your TD Master API Key}'.",
    note: 'The description of 401; whether a write-only key gets 401 or 403 is the reading write-only-key.',
  },
  after: ['audience-key-known'],
  when: ({ headers, state }) => knownKey(headers, state)?.kind === 'write-only',
  reply: (refuse, context) =>
    context.reading('write-only-key') === 'forbidden'
      ? refuse(403, audienceError('forbidden', 'Forbidden'))
      : refuse(401, audienceError('unauthorized', 'Unauthorized')),
  examples: keyMaster,
})
