import { keyIn } from '../../caller.ts'
import { unauthorized } from '../../errors/entity-error.ts'
import { keySent } from '../../account/key-examples.ts'
import { accessRefusal, entities } from '../../kit.ts'

export default accessRefusal(entities, 'entity-key-sent', {
  says:
    'Every call of the newer CDP family carries an API key as `Authorization: TD1 <account>/<key>`: the ' +
    'number of the account, a slash, and at least six letters or digits.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote:
      "Unauthorized; You don't provide valid credentials. Maybe you didn't specify valid TD's Master " +
      "API Key as 'TD1 {Your TD Master API Key}'.",
    note:
      'Said of the older family; the body is our guess from the form of the others. That a key has at ' +
      'least six letters or digits is assumed.',
  },
  when: ({ headers }) => keyIn(headers) === undefined,
  reply: (refuse) => refuse(401, unauthorized),
  examples: keySent,
})
