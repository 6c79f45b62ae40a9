/** Whether a namespace is that of the organization, in the spelling of the reading `company-namespace`. */
export function isOrganization(
  namespace: string,
  spelling: 'any-case' | 'imsOrgID' | 'imsOrgId' | 'imsOrg',
): boolean {
  return spelling === 'any-case' ? namespace.toLowerCase() === 'imsorgid' : namespace === spelling
}
