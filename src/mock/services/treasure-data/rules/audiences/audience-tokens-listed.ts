import { asGranted, granted, twoFolders } from '../../permissions/grants.ts'
import { promise } from '../../kit.ts'

const given = [
  ...granted(twoFolders),
  { state: 'a token', params: { tokenId: 9007, folderId: 498708 } },
] as const
const headers = asGranted

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
    {
      request: {},
      reply: {
        status: 200,
        body: [
          {
            id: '9001',
            audienceId: '143856',
            keyColumn: 'td_client_id',
            v2: true,
            createdBy: { td_user_id: '1201', name: 'Aya Sato' },
          },
        ],
        absent: ['[0].name'],
      },
    },
    {
      name: 'one in each of two folders',
      given,
      request: { headers },
      reply: { status: 200, body: [{ id: '9001' }, { id: '9007' }] },
    },
    {
      name: 'one of the folders hidden',
      given: [
        ...granted({ SegmentFolder: [{ id: '498708', operation: 'view' }] }),
        { state: 'a token', params: { tokenId: 9007, folderId: 498708 } },
      ],
      request: { headers },
      reply: { status: 200, body: [{ id: '9007' }] },
    },
    {
      name: 'none to be seen, where that takes the token permission',
      given: granted({ SegmentFolder: [{ id: '498948', operation: 'view' }] }),
      readings: { 'token-view': 'folder-and-token' },
      request: { headers },
      reply: { status: 200, body: [] },
    },
    {
      name: 'after a deletion',
      first: [{ operation: 'deleteEntityToken' }],
      request: {},
      reply: { status: 200, body: [] },
    },
  ],
})
