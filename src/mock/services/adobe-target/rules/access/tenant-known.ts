import { customerOfTenant } from '../../customer/customer.ts'
import { accessRefusal, ADMIN } from '../../kit.ts'
import { errorOf } from '../../errors/error-response.ts'

export default accessRefusal(ADMIN, 'tenant-known', {
  says: 'The path names a tenant that exists; a client code is none.',
  source: {
    page: 'admin-api-overview',
    evidence: 'vendor',
    quote:
      '|404|[Not Found](https://www.rfc-editor.org/rfc/rfc7231#section-6.5.4)|The referenced resource ' +
      'was not found.||',
    note: 'That an unknown tenant is such a resource is assumed, and so is the errorCode.',
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
    allowed: [{ request: {} }],
  },
})
