import { documentedStates } from './documented.ts'
import { folderStates } from './folders.ts'
import { grantedUserStates } from './granted-user.ts'
import { policyStates } from './policies.ts'
import { throttleStates } from './throttle.ts'
import { tokenStates } from './tokens.ts'
import { userStates } from './users.ts'

/** The states of the world that examples, contracts and the control API ask for by name. */
export const states = {
  ...userStates,
  ...policyStates,
  ...folderStates,
  ...tokenStates,
  ...grantedUserStates,
  ...throttleStates,
  ...documentedStates,
}
