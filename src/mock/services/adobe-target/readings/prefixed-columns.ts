import { reading } from '../../../engine/book/reading.ts'

export default reading('prefixed-columns', {
  question: 'What becomes of a column of a batch that is named `profile.` and the attribute?',
  sources: [
    {
      page: 'profile-bulk-api',
      evidence: 'vendor',
      quote:
        '* The parameters must be in the format `paramName` only. Parameters are displayed in [!DNL ' +
        'Target] as `profile.paramName`.',
    },
  ],
  options: {
    stored: 'it is taken as it stands, so the attribute is called `profile.…`',
    refused: '`success=false`',
  },
  default: 'stored',
  evidence: 'assumed',
  because:
    'The page says how a name must be written and not that others are refused; a client in use sends ' +
    'such columns.',
})
