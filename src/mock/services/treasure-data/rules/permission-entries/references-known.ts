import { refusal } from '../../kit.ts'
import { onFolder, tokensOn } from '../../examples/grants.ts'
import { referencesOf } from '../../permissions/references.ts'
import { tdError } from '../../errors/td-error.ts'

const unknownFolder = onFolder('4040404', 'view')
const unknownAudience = tokensOn('4040404')
const documented = { ...tokensOn('143856'), ...onFolder('498948', 'edit') }
const readings = { 'unknown-references': 'refused' } as const

export default refusal('updatePermissionByPolicyId', 'references-known', {
  says: 'Where references are checked, permissions name folders that exist and audiences that have one.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: 'An audience ID may represent a parent segment, a batch segment, or a realtime segment.',
    note: 'No page says whether ids are checked: the reading unknown-references.',
  },
  after: ['policy-known'],
  when: (context) => {
    const { state, caller, body } = context
    return (
      context.reading('unknown-references') === 'refused' &&
      referencesOf(body).some(({ isKnown }) => !isKnown(state, caller.account))
    )
  },
  reply: (refuse, { state, caller, body }) => {
    const unknown = referencesOf(body).find(({ isKnown }) => !isKnown(state, caller.account))
    return refuse(422, tdError(422, `${unknown?.pointer} names nothing in this account`))
  },
  examples: {
    refused: [
      { name: 'an unknown folder', readings, request: { body: unknownFolder } },
      { name: 'an unknown audience', readings, request: { body: unknownAudience } },
    ],
    allowed: [
      { name: 'known ones', readings, request: { body: documented } },
      { name: 'an unknown folder, where nothing is checked', request: { body: unknownFolder } },
    ],
  },
})
