import { allFolders, asGranted, granted } from '../examples/grants.ts'

const foldersAlone = {
  given: granted({ SegmentAllFolders: allFolders.SegmentAllFolders }),
  request: { headers: asGranted },
}

/** Who may write tokens, in the words of the documents. */
export const tokenWriters = {
  page: 'profile-api-token',
  evidence: 'assumed',
  quote:
    'You may want a user or group of users to be able to create, edit, or delete a Profile API Token ' +
    'within certain folders',
  note:
    'The sentence says who is meant to be able to, and tokens-managed promises it. That a folder alone is not ' +
    'enough is the reading all-folders-edit. The CDP API has no code for a missing ProfilesApiToken: meta is null.',
} as const

/** Somebody who is no writer: all folders, and no token permission. */
export const noTokenWriter = { name: 'folders alone', ...foldersAlone } as const

/** Requests of those who are writers. */
export const byTokenWriters = [
  { name: 'both', given: granted(allFolders), request: { headers: asGranted } },
  {
    name: 'all folders, where they carry tokens',
    ...foldersAlone,
    readings: { 'all-folders-edit': 'carries-tokens' },
  },
] as const
