import { audienceError } from '../../errors/audience-error.ts'
import { keyIn } from '../../caller.ts'
import { keySent } from '../../account/key-examples.ts'
import { accessRefusal } from '../../kit.ts'

export default accessRefusal('listAudienceTokens', 'audience-key-sent', {
  says:
    'Every call of the older CDP family carries an API key as `Authorization: TD1 <account>/<key>`: the ' +
    'number of the account, a slash, and at least six letters or digits.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote:
      "Unauthorized; You don't provide valid credentials. Maybe you didn't specify valid TD's Master " +
      "API Key as 'TD1 {Your TD Master API Key}'.",
    note: 'That a key has at least six letters or digits is assumed. The body is our guess.',
  },
  when: ({ headers }) => keyIn(headers) === undefined,
  reply: (refuse) => refuse(401, audienceError('unauthorized', 'Unauthorized')),
  examples: keySent,
})
