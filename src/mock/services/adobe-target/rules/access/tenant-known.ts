import { customerOfTenant } from '../../customer/customer.ts'
import { accessRefusal, ADMIN } from '../../kit.ts'
import { errorOf } from '../../errors/error-response.ts'
import { PROTECTED } from '../../samples.ts'

export default accessRefusal(ADMIN, 'tenant-known', {
  says: 'The path names a tenant that exists; a client code is none.',
  source: {
    page: 'admin-api-overview',
    evidence: 'assumed',
    quote: 'replace {tenant} with your tenant value',
    note: 'The answer to another tenant is not documented: 404, as for a resource that is not there.',
  },
  when: ({ rawPath, state }) => customerOfTenant(state, rawPath['tenant']) === undefined,
  reply: (refuse, context) =>
    refuse(404, errorOf(context, 404, 'Not.Found', 'The referenced resource was not found')),
  after: ['ims-token-valid'],
  examples: {
    refused: [
      { request: { path: { tenant: 'nobody' } } },
      { name: 'the client code in place of the tenant', request: { path: { tenant: 'acmeshop' } } },
    ],
    allowed: [{ given: PROTECTED, request: {} }],
  },
})
