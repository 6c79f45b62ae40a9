import { promise } from '../../kit.ts'

export default promise('replaceClientSettings', 'settings-put-replaces', {
  says:
    'PUT replaces all settings: one that is not sent goes back to what it was at ' +
    'first, the switch included.',
  source: {
    page: 'admin-api',
    evidence: 'assumed',
    note: 'The OpenAPI of the admin API has the operation and no words on it; this is what PUT means.',
  },
  examples: [
    {
      given: 'authentication required',
      request: { body: { locale: 'ko_KR' } },
      reply: { status: 200, body: { enableProfileApiAuthentication: false, locale: 'ko_KR' } },
    },
    {
      given: 'authentication required',
      request: { body: { enableProfileApiAuthentication: true } },
      reply: { status: 200, body: { enableProfileApiAuthentication: true } },
    },
  ],
})
