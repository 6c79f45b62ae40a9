import { refusal } from '../../kit.ts'
import { isOrganization } from '../../organization/is-organization.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { ORG, twoUsersBut } from '../../samples.ts'

const named = (namespace: string) => ({ body: twoUsersBut({ companyContexts: [{ namespace, value: ORG }] }) })

export default refusal('createPrivacyJob', 'org-named', {
  says: 'One of the company contexts names the organization, under the namespace imsOrgID.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '식별자 중 하나에서 `imsOrgId`을(를) `namespace`(으)로 사용하고 `value`에 조직의 고유 ID가 포함된 ' +
      '것은 **필수**&#x200B;입니다.',
    english:
      'It is **required** that one of the identifiers has `imsOrgId` as its `namespace` and the unique ID ' +
      'of your organization as its `value`.',
    note: 'The status 400 is assumed. How the namespace is spelled is a reading.',
  },
  when(context) {
    const { companyContexts } = context.body
    return (
      companyContexts.length > 0 &&
      !companyContexts.some(({ namespace }) =>
        isOrganization(namespace, context.reading('company-namespace')),
      )
    )
  },
  reply: (refuse) =>
    refuse(400, invalidRequest('companyContexts must have an entry with the namespace imsOrgID')),
  examples: {
    refused: [
      { request: named('Campaign') },
      { request: named('imsOrg') },
      { readings: { 'company-namespace': 'imsOrgID' }, request: named('imsOrgId') },
      { readings: { 'company-namespace': 'imsOrgId' }, request: named('imsOrgID') },
      { readings: { 'company-namespace': 'imsOrg' }, request: named('imsOrgID') },
    ],
    allowed: [
      { request: named('imsOrgID') },
      { request: named('imsOrgId') },
      { readings: { 'company-namespace': 'imsOrgID' }, request: named('imsOrgID') },
      { readings: { 'company-namespace': 'imsOrgId' }, request: named('imsOrgId') },
      { readings: { 'company-namespace': 'imsOrg' }, request: named('imsOrg') },
    ],
  },
})
