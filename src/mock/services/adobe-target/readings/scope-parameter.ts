import { reading } from '../../../engine/book/reading.ts'

export default reading('scope-parameter', {
  question: 'How does a call say which token it means?',
  sources: [
    { page: 'admin-api', evidence: 'vendor', quote: '"name": "authorizationScope"' },
    {
      page: 'target-api-2019',
      evidence: 'vendor',
      quote:
        '`https://mc.adobe.io/<your-tenant-name>/target/authentication/token?scope=<AUTHENTICATION_SCOPE>`',
      note: 'Until 2025 the OpenAPI also had a JSON string body in its place.',
    },
  ],
  options: {
    authorizationScope: 'the query parameter `authorizationScope` alone',
    'older-forms-too': 'without it, the query parameter `scope` or a JSON string as the body',
  },
  default: 'authorizationScope',
  evidence: 'vendor',
  because: 'It is the form in Adobe’s present OpenAPI; the others come from older editions.',
})
