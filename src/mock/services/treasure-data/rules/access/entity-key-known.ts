import { knownKey } from '../../caller.ts'
import { unauthorized } from '../../errors/entity-error.ts'
import { keyKnown } from '../../account/key-examples.ts'
import { accessRefusal, entities } from '../../kit.ts'

export default accessRefusal(entities, 'entity-key-known', {
  says: 'A revoked API key opens nothing in the newer CDP family.',
  source: {
    page: 'api-keys',
    evidence: 'vendor',
    quote:
      'Any of the API keys can be revoked at any time by the user themselves or any user having Manage ' +
      'User permissions.',
    note: 'The status and the body are our guess.',
  },
  after: ['entity-key-sent'],
  when: ({ headers, state }) => knownKey(headers, state)?.revoked === true,
  reply: (refuse) => refuse(401, unauthorized),
  examples: keyKnown,
})
