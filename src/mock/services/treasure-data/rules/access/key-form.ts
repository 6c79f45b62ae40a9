import { hasKey, keyIn } from '../../caller.ts'
import { keyForm } from '../../examples/keys.ts'
import { audienceUnauthorized } from '../../errors/audience-error.ts'
import { unauthorized } from '../../errors/entity-error.ts'
import { loginFailure } from '../../errors/login-failure.ts'
import { accessRefusal, entities, tdApi } from '../../kit.ts'

const key = {
  says:
    'A key stands in `Authorization: TD1 <account>/<key>`: the number of the account, a slash, and at least six ' +
    'letters or digits.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: "--header 'Authorization: TD1 123/456789xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
    note:
      'The printed key looks so. The pattern of the OpenAPI would refuse it, since it holds an x; how short a key ' +
      'may be is our choice.',
  },
} as const

export default [
  accessRefusal(tdApi, 'key-form', {
    ...key,
    after: ['key-sent'],
    when: ({ headers }) => hasKey(headers) && keyIn(headers) === undefined,
    reply: (refuse, context) => refuse(401, loginFailure(context.reading('login-failure-body'))),
    examples: keyForm,
  }),
  accessRefusal('listAudienceTokens', 'key-form-audiences', {
    ...key,
    after: ['audience-key-sent'],
    when: ({ headers }) => hasKey(headers) && keyIn(headers) === undefined,
    reply: (refuse) => refuse(401, audienceUnauthorized),
    examples: keyForm,
  }),
  accessRefusal(entities, 'key-form-entities', {
    ...key,
    after: ['entity-key-sent'],
    when: ({ headers }) => hasKey(headers) && keyIn(headers) === undefined,
    reply: (refuse) => refuse(401, unauthorized),
    examples: keyForm,
  }),
]
