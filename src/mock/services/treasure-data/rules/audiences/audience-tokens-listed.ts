import { promise } from '../../kit.ts'
import { asGranted, granted, onFolder, twoFolders } from '../../examples/grants.ts'

const headers = asGranted
const tokenInMail = { state: 'a token', params: { tokenId: 9007, folderId: 498708 } } as const
const documentedToken = {
  id: '9001',
  audienceId: '143856',
  keyColumn: 'td_client_id',
  v2: true,
  createdBy: { td_user_id: '1201', name: 'Aya Sato' },
}
const deleted = [{ operation: 'deleteEntityToken' }] as const

export default promise('listAudienceTokens', 'audience-tokens-listed', {
  says:
    'The tokens of a parent segment are listed as far as the caller may see them, ' +
    'without name and folder.',
  source: {
    page: 'cdp-api',
    evidence: 'assumed',
    quote: 'Retrieve a list of Profile API tokens associated with a parent segment ID.',
    note: 'That hidden ones are left out, rather than the whole list refused, is our choice.',
  },
  examples: [
    { request: {}, reply: { status: 200, body: [documentedToken], absent: ['[0].name'] } },
    {
      name: 'one in each of two folders',
      given: [...granted(twoFolders), tokenInMail],
      request: { headers },
      reply: { status: 200, body: [{ id: '9001' }, { id: '9007' }] },
    },
    {
      name: 'one of the folders hidden',
      given: [...granted(onFolder('498708', 'view')), tokenInMail],
      request: { headers },
      reply: { status: 200, body: [{ id: '9007' }] },
    },
    {
      name: 'none to be seen, where that takes the token permission',
      given: granted(onFolder('498948', 'view')),
      readings: { 'token-view': 'folder-and-token' },
      request: { headers },
      reply: { status: 200, body: [] },
    },
    { name: 'after a deletion', first: deleted, request: {}, reply: { status: 200, body: [] } },
  ],
})
