import { batchStates } from './batches.ts'
import { callerStates } from './callers.ts'
import { customerStates } from './customers.ts'
import { profileStates } from './profiles.ts'
import { tokenStates } from './tokens.ts'

/** The states of the world that examples, contracts and the control API ask for by name. */
export const states = { ...customerStates, ...tokenStates, ...profileStates, ...batchStates, ...callerStates }
