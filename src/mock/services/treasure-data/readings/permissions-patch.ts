import { reading } from '../../../engine/book/reading.ts'

export default reading('permissions-patch', {
  question: 'A PATCH of the permissions of a policy leaves some keys out: are those kept or taken away?',
  sources: [
    {
      page: 'profile-api-token',
      evidence: 'stated',
      quote: 'Replace all the existing permissions on the policy. Add the new permission.',
    },
    {
      page: 'profile-api-token',
      evidence: 'stated',
      quote: 'while the value for the SegmentAllFolders field is left empty.',
      note: 'Sending an empty list is needless where a key that is not sent goes away.',
    },
    {
      page: 'database-permissions-api',
      evidence: 'vendor',
      quote: `--data-raw '{"Databases": [{"operation": "manage"}]}'`,
      note: 'A PATCH of a single key, with no warning that all others go away.',
    },
  ],
  options: {
    'replace-all': 'what is sent becomes the whole set: keys that are not sent are gone',
    'per-key': 'the keys that are sent are replaced, the others stay',
  },
  default: 'replace-all',
  evidence: 'stated',
  because:
    'It is the only explicit sentence of the documents on the point. A client that reads first, sends ' +
    'the whole object back and writes [] for what must end empty is right under both.',
})
