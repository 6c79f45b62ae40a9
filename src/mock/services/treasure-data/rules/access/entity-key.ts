import { keyKnown, keyMaster, keySent } from '../../examples/keys.ts'
import { credentialsAsked, masterKeyAsked } from '../../account/key-sources.ts'
import { hasKey, knownKey } from '../../caller.ts'
import { unauthorized } from '../../errors/entity-error.ts'
import { forbidden } from '../../errors/permission-error.ts'
import { accessRefusal, entities } from '../../kit.ts'

export default [
  accessRefusal(entities, 'entity-key-known', {
    says: 'A revoked API key opens nothing in the newer CDP family.',
    source: {
      page: 'api-keys',
      evidence: 'vendor',
      quote:
        'Any of the API keys can be revoked at any time by the user themselves or any user having Manage ' +
        'User permissions.',
      note: 'That a revoked key opens nothing is what revoking means.',
    },
    after: ['entity-key-sent'],
    when: ({ headers, state }) => knownKey(headers, state)?.revoked === true,
    reply: (refuse) => refuse(401, unauthorized),
    examples: keyKnown,
  }),
  accessRefusal(entities, 'entity-key-master', {
    says: 'The newer CDP family takes a master key.',
    source: {
      ...masterKeyAsked,
      evidence: 'assumed',
      note: 'Said of the older family, about 401; the status is the reading write-only-key.',
    },
    after: ['entity-key-known'],
    when: ({ headers, state }) => knownKey(headers, state)?.kind === 'write-only',
    reply: (refuse, context) =>
      context.reading('write-only-key') === 'forbidden' ? refuse(403, forbidden) : refuse(401, unauthorized),
    examples: keyMaster,
  }),
  accessRefusal(entities, 'entity-key-sent', {
    says: 'Every call of the newer CDP family carries an API key as `Authorization: TD1 <account>/<key>`.',
    source: {
      ...credentialsAsked,
      evidence: 'assumed',
      note: 'Said of the older family.',
    },
    when: ({ headers }) => !hasKey(headers),
    reply: (refuse) => refuse(401, unauthorized),
    examples: keySent,
  }),
]
