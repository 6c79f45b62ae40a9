import { promise } from '../../kit.ts'

export default promise('requestAuthorizationToken', 'scope-older-forms', {
  says:
    'Where older forms are taken, the scope may be the query parameter `scope` or a JSON ' +
    'string as the body.',
  source: {
    page: 'target-api-2019',
    evidence: 'vendor',
    quote:
      '`https://mc.adobe.io/<your-tenant-name>/target/authentication/token?scope=<AUTHENTICATION_SCOPE>`',
    note: 'See the reading scope-parameter. The OpenAPI of the admin API had the JSON string until February 2025.',
  },
  examples: [
    {
      given: 'authentication required',
      readings: { 'scope-parameter': 'older-forms-too' },
      request: { query: { authorizationScope: undefined, scope: 'debug_tools' } },
      reply: { status: 201, body: { scope: 'debug_tools' } },
    },
    {
      given: 'authentication required',
      readings: { 'scope-parameter': 'older-forms-too' },
      request: { query: { authorizationScope: undefined }, body: '"profile_api"' },
      reply: { status: 201, body: { scope: 'profile_api' } },
    },
  ],
})
