import { reading } from '../../../engine/book/reading.ts'

export default reading('administrators-in-cdp', {
  question: 'May the owner and administrators use folders and tokens without a policy that says so?',
  sources: [
    {
      page: 'database-permissions',
      evidence: 'vendor',
      quote:
        'Administrators must grant themselves Full Access permission by creating a policy and ' +
        'assigning it to themselves.',
      note: 'Said of databases; nothing is said of folders and tokens.',
    },
  ],
  options: {
    'through-policies': 'only what their policies permit, like anybody',
    everything: 'they may do everything',
  },
  default: 'through-policies',
  evidence: 'assumed',
  because: 'It is so for databases, and it is the stricter of the two for a client.',
})
