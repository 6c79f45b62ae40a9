import { archiveOf } from '../jobs/archive-of.ts'
import { handler } from '../kit.ts'

export const retrievePrivacyJobContent = handler('retrievePrivacyJobContent', ({ state, path }, reply) =>
  reply(200, archiveOf(state.jobs.at(path.jobId))),
)
