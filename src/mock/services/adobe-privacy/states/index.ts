import { accessStates } from './access.ts'
import { jobStates } from './jobs.ts'
import { limitStates } from './limits.ts'

/** The states of the world that examples, contracts and the control API ask for by name. */
export const states = { ...jobStates, ...accessStates, ...limitStates }
