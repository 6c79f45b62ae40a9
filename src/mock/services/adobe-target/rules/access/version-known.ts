import { accessRefusal } from '../../kit.ts'
import { errorOf } from '../../errors/error-response.ts'

const VERSION = /application\/vnd\.adobe\.target\.v(\d+)\+json/gi

export default accessRefusal(
  ['getClientSettings', 'getAuthorizationToken', 'requestAuthorizationToken'],
  'version-known',
  {
    says:
      'The version that the header asks for is 1, the only one of these calls; without a ' +
      'version it is 1 as well.',
    source: {
      page: 'admin-api-overview',
      evidence: 'vendor',
      quote:
        'If a version is not provided, the call will default to V1 (application/vnd.adobe.target.v1+json).',
    },
    when({ method, headers }) {
      const wanted = (method === 'GET' ? headers['accept'] : headers['content-type']) ?? ''
      const versions = [...wanted.matchAll(VERSION)].map(([, version]) => version)
      return versions.length > 0 && !versions.includes('1')
    },
    reply: (refuse, context) =>
      refuse(406, errorOf(context, 406, 'Unsupported.Feature', 'Unsupported features detected')),
    after: ['tenant-known'],
    examples: {
      refused: [
        {
          request: {
            headers: {
              accept: 'application/vnd.adobe.target.v3+json',
              'content-type': 'application/vnd.adobe.target.v3+json',
            },
          },
        },
      ],
      allowed: [
        { request: { headers: { accept: undefined, 'content-type': undefined } } },
        { request: { headers: { accept: 'application/json', 'content-type': 'application/json' } } },
      ],
    },
  },
)
