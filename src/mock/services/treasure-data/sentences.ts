import type { Sentence } from '../../engine/book/sentence.ts'
import type { pages } from './sources.ts'

type Page = keyof typeof pages

/** What the pages say that is not modelled: the beginnings of the sentences, by page and reason. */
const outOfScope: readonly {
  readonly page: Page
  readonly because: string
  readonly quotes: readonly string[]
}[] = [
  {
    page: 'profile-api-token',
    because: 'a heading',
    quotes: [
      'Configuring Profile API Token',
      'INFO',
      'Prerequisites',
      'Verify the Profile API Token for a Policy',
      'Apply Profile API Token to a Parent Segment',
      'Update a Policy’s Profile API Token',
      'Remove Profile API Token Permission',
      'Example 1',
      'Example 2',
      'Sample Request',
      'Sample Response',
    ],
  },
  { page: 'profile-api-token', because: 'a button of the page', quotes: ['Copy', 'Copied'] },
  {
    page: 'profile-api-token',
    because: 'what the page is about',
    quotes: [
      'This article provides details on how to apply or update Profile API Token permission',
      'This topic contains:',
    ],
  },
  {
    page: 'profile-api-token',
    because: 'leads to an example, which the rules that quote the sentences around it play',
    quotes: [
      'In the examples that follow, the audience ID 143856 is applied to the policy 1115654.',
      'Whereas in the second example, different permissions are set to specific folders within the ' +
        'parent segment.',
    ],
  },
  {
    page: 'profile-api-token-markdown',
    because: 'what the reader brings along',
    quotes: ['Basic knowledge of Treasure Data'],
  },
  {
    page: 'column-permissions-api',
    because: 'about what queries see, which no call here makes',
    quotes: ['In TD Console UI, a user can define three types of column accessibilities with tags'],
  },
  {
    page: 'td-api',
    because: 'for accounts without policies; ProfilesApiToken cannot be granted by it',
    quotes: ["Updates a user's permissions."],
  },
  {
    page: 'td-api',
    because: 'profile options share a word with profile tokens and nothing else',
    quotes: ['Sets the value of a profile option for the specified user. Admin only.'],
  },
  {
    page: 'cdp-api',
    because: 'a call of the older family with no documented success; the newer family does the same',
    quotes: ['Create a new Profiles API token.', 'Delete a Profiles API token.'],
  },
  {
    page: 'cdp-api',
    because: 'folders come from named states; the article takes them as they are',
    quotes: ['Create a new folder.', 'Retrieve a list of objects under a specified folder'],
  },
  {
    page: 'create-token',
    because: 'about the data behind a token, which no call here reads',
    quotes: [
      'A Lookup Key is a column with a unique value inside the Parent segment.',
      'The lookup key update will take effect once the token workflow finishes.',
    ],
  },
]

/**
 * Sentences that no rule, duty or reading quotes: those of the article, and of other pages those that a
 * client may miss here.
 */
export const sentences: readonly Sentence<Page>[] = [
  {
    kind: 'shape',
    page: 'profile-api-token',
    quote: 'In the following example, you can view the permissions for policy 1115654.',
    at: '#/paths/~1v3~1access_control~1policies~1{policy_id}~1permissions/get',
  },
  {
    kind: 'shape',
    page: 'profile-api-token',
    quote:
      'In the following example, the Profile API Token is included for the audience ID 143857 and its ' +
      'operation is set to full.',
    at: '#/components/schemas/ProfilesApiTokenPermission/properties/operation',
  },
  {
    kind: 'shape',
    page: 'profile-api-token',
    quote:
      'You can update how a Profile API Token is applied to a policy by using the parent segment, or ' +
      'audience id, and the policy id to which it should be assigned.',
    at: '#/components/schemas/ProfilesApiTokenPermission/properties/audience_id',
  },
  {
    kind: 'shape',
    page: 'profile-api-token',
    quote:
      'Indicated as audience ID 143856 and all the SegmentAllFolders permission is set to edit and ' +
      'view all folders to enable permissions for all the folders within the specified segment.',
    at: '#/components/schemas/SegmentAllFoldersPermission/properties/operation',
  },
  {
    kind: 'shape',
    page: 'profile-api-token',
    quote: '"ProfilesApiToken": [',
    at: '#/components/schemas/Permissions/properties/ProfilesApiToken',
  },
  ...outOfScope.flatMap(({ page, because, quotes }) =>
    quotes.map((quote): Sentence<Page> => ({ kind: 'out-of-scope', page, quote, because })),
  ),
]
