import { refusal } from '../../kit.ts'
import { isOrganization } from '../../organization/is-organization.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { organization, OTHER_ORG, twoUsersBut } from '../../samples.ts'

const foreign = { ...organization, value: OTHER_ORG }

export default refusal('createPrivacyJob', 'org-matches', {
  says: 'The company context that names the organization has the value of the x-gw-ims-org-id header.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote:
      'The value associated with the `imsOrg` namespace must match the value of the `x-gw-ims-org-id` ' +
      'authentication header.',
    note: 'The status 400 is assumed, and that one matching entry among several is enough.',
  },
  after: ['org-named'],
  when(context) {
    const { body, caller } = context
    const named = body.companyContexts.filter(({ namespace }) =>
      isOrganization(namespace, context.reading('company-namespace')),
    )
    return named.length > 0 && !named.some(({ value }) => value === caller.org)
  },
  reply: (refuse) =>
    refuse(400, invalidRequest('the organization of companyContexts must be that of x-gw-ims-org-id')),
  examples: {
    refused: [
      { request: { body: twoUsersBut({ companyContexts: [foreign] }) } },
      { request: { headers: { 'x-gw-ims-org-id': OTHER_ORG } } },
    ],
    allowed: [{ request: { body: twoUsersBut({ companyContexts: [foreign, organization] }) } }],
  },
})
