import { duty } from '../kit.ts'
import { BULK } from '../kit.ts'

export default duty(BULK, 'looks-for-success', {
  says: 'A client looks into the body of a 200: a batch that was refused says `success=false` there.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      'If there is an error, the response contains `success=false` and a detailed message for the error.',
  },
  remedy:
    'Search the body for `<success>true</success>`; without it nothing was queued, and there is no ' +
    'status to read.',
  unseen: 'A client that reports the refusal and one that takes it for a success both send nothing more.',
})
