import { refusal } from '../../kit.ts'
import { badRequest, errorOf } from '../../errors/error-response.ts'
import { PROTECTED } from '../../samples.ts'
import { scopeOf } from '../../token/scope-of.ts'

export default refusal(['getAuthorizationToken', 'requestAuthorizationToken'], 'scope-given', {
  says: 'A call says which token it means.',
  source: {
    page: 'admin-api',
    evidence: 'vendor',
    quote: '"name": "authorizationScope",\n            "in": "query",\n            "required": true,',
  },
  when: (context) => scopeOf(context) === undefined,
  reply: (refuse, context) =>
    refuse(400, errorOf(context, 400, 'Invalid.Request', 'authorizationScope is required')),
  answer: { status: badRequest },
  examples: {
    refused: [
      { request: { query: { authorizationScope: undefined } } },
      {
        name: 'by its older name',
        request: { query: { authorizationScope: undefined, scope: 'profile_api' } },
      },
      {
        readings: { 'scope-parameter': 'older-forms-too' },
        request: { query: { authorizationScope: undefined } },
      },
    ],
    allowed: [
      { given: PROTECTED, request: {} },
      {
        given: PROTECTED,
        readings: { 'scope-parameter': 'older-forms-too' },
        request: { query: { authorizationScope: undefined, scope: 'profile_api' } },
      },
    ],
  },
})
