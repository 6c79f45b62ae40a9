import { asGranted, granted, onFolder } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

const given = granted(onFolder('498948', 'edit'))

export default promise('getEntityFolder', 'edit-and-view', {
  says: 'Whoever may edit a folder may view it, or not, as the reading edit-implies-view has it.',
  source: {
    page: 'folder-permissions',
    evidence: 'assumed',
    quote:
      'Full Control permission : Allows users to read, create, update, and delete any entity in a folder.',
    note:
      'Full Control of the console appears to be view and edit together; what edit alone gives is the reading ' +
      'edit-implies-view.',
  },
  examples: [
    {
      name: 'implied',
      given,
      request: { headers: asGranted },
      reply: { status: 200, body: { data: { attributes: { permissions: { view: true, edit: true } } } } },
    },
    {
      name: 'not implied, hidden folders shown',
      given,
      readings: { 'edit-implies-view': 'no', 'hidden-folders': 'shown' },
      request: { headers: asGranted },
      reply: { status: 200, body: { data: { attributes: { permissions: { view: false, edit: true } } } } },
    },
  ],
})
