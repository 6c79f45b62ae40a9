import { promise } from '../../kit.ts'

export default promise('updateClientSettings', 'settings-patch-keeps', {
  says: 'PATCH changes the settings that are sent and keeps the others.',
  source: {
    page: 'admin-api',
    evidence: 'assumed',
    note: 'The OpenAPI of the admin API has the operation and no words on it; this is what PATCH means.',
  },
  examples: [
    {
      given: 'authentication required',
      request: { body: { locale: 'ko_KR' } },
      reply: {
        status: 200,
        body: { enableProfileApiAuthentication: true, locale: 'ko_KR', timeZone: 'UTC' },
      },
    },
  ],
})
