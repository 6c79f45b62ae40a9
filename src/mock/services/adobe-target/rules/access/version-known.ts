import { accessRefusal } from '../../kit.ts'
import { errorOf, unsupported } from '../../errors/error-response.ts'
import { PROTECTED } from '../../samples.ts'

const V3 = 'application/vnd.adobe.target.v3+json'
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
        'If the correct version is not specified -- for example, if you use a V2 payload but fail to specify ' +
        'the Content-Type header -- then the API will respond with an unsupported error if the API is not ' +
        'backwards compatible.',
      note:
        'The default to V1 stands on the same page; that there is no other version of these calls is in ' +
        'Adobe’s OpenAPI.',
    },
    when({ method, headers }) {
      const wanted = (method === 'GET' ? headers['accept'] : headers['content-type']) ?? ''
      const versions = [...wanted.matchAll(VERSION)].map(([, version]) => version)
      return versions.length > 0 && !versions.includes('1')
    },
    reply: (refuse, context) =>
      refuse(406, errorOf(context, 406, 'Unsupported.Feature', 'Unsupported features detected')),
    after: ['tenant-known'],
    answer: { status: unsupported },
    examples: {
      refused: [{ request: { headers: { accept: V3, 'content-type': V3 } } }],
      allowed: [
        { given: PROTECTED, request: { headers: { accept: undefined, 'content-type': undefined } } },
        {
          given: PROTECTED,
          request: { headers: { accept: 'application/json', 'content-type': 'application/json' } },
        },
      ],
    },
  },
)
