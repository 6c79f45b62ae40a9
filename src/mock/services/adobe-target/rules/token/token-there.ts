import { customerOfTenant } from '../../customer/customer.ts'
import { refusal } from '../../kit.ts'
import { errorOf, notFound } from '../../errors/error-response.ts'
import { LIFETIME, readableToken } from '../../token/current-token.ts'
import { scopeOf } from '../../token/scope-of.ts'

export default refusal('getAuthorizationToken', 'token-there', {
  says: 'A token can be read once there is one of that scope.',
  source: {
    page: 'admin-api',
    evidence: 'assumed',
    quote: 'Retrieve an existing authorization token to use for mbox trace or profile API access.',
    note: 'That there is an answer other than a new token is not said.',
  },
  when(context) {
    const scope = scopeOf(context)
    const customer = customerOfTenant(context.state, context.path.tenant)
    return (
      customer !== undefined &&
      scope !== undefined &&
      scope in LIFETIME &&
      readableToken(context, customer.clientCode, scope) === undefined
    )
  },
  reply: (refuse, context) =>
    refuse(404, errorOf(context, 404, 'Not.Found', 'The referenced resource was not found')),
  after: ['scope-given'],
  answer: { status: notFound },
  examples: {
    refused: [
      { given: [], request: {} },
      { name: 'one of the other scope', request: { query: { authorizationScope: 'debug_tools' } } },
      { name: 'an expired one', given: ['an expired profile token'], request: {} },
    ],
    allowed: [
      { request: {} },
      {
        name: 'an expired one',
        given: ['an expired profile token'],
        readings: { 'expired-token-on-get': 'zero' },
        request: {},
      },
    ],
  },
})
