import { defineService } from '../../engine/book/service.ts'
import { openAccount } from './account/open-account.ts'
import { identify, keyIn, knownKey } from './caller.ts'
import { duties } from './duties/index.ts'
import {
  attachPolicyAndUser,
  detachPolicyAndUser,
  getAccessControlPoliciesByUserId,
  getAccessControlPolicyUsers,
  updateAccessControlPoliciesByUserId,
  updateAccessControlPolicyUsers,
} from './handlers/attachments.ts'
import {
  getColumnPermissionByPolicyId,
  updateColumnPermissionByPolicyId,
} from './handlers/column-permissions.ts'
import { getEntityFolder } from './handlers/folders.ts'
import { getPermissionByPolicyId, updatePermissionByPolicyId } from './handlers/permissions.ts'
import {
  createAccessControlPolicy,
  deleteAccessControlPolicyById,
  getAccessControlPolicies,
  getAccessControlPolicyById,
  updateAccessControlPolicyById,
} from './handlers/policies.ts'
import {
  createEntityToken,
  deleteEntityToken,
  getEntityToken,
  listAudienceTokens,
  updateEntityToken,
} from './handlers/tokens.ts'
import { getAccessControlUserById, getAccessControlUsers, getUsers } from './handlers/users.ts'
import type { TreasureData } from './kit.ts'
import { notModelled } from './not-modelled.ts'
import { word } from './problem.ts'
import { readings } from './readings/index.ts'
import { rules } from './rules/index.ts'
import { DOCUMENTED_KEY, samples } from './samples.ts'
import { sentences } from './sentences.ts'
import { pages } from './sources.ts'
import { tables } from './state.ts'
import { states } from './states/index.ts'
import { bodies, successes } from './operations/successes.ts'

export default defineService<TreasureData>({
  name: 'treasure-data',
  title: 'Treasure Data access control and Profiles API tokens',
  basePath: '/',
  pages,
  tables,
  readings,
  states,
  rules,
  duties,
  sentences,
  notModelled,
  samples,
  progressCommands: {},
  sampleState: 'the documented account',
  handlers: {
    getAccessControlPolicies,
    createAccessControlPolicy,
    getAccessControlPolicyById,
    updateAccessControlPolicyById,
    deleteAccessControlPolicyById,
    getPermissionByPolicyId,
    updatePermissionByPolicyId,
    getColumnPermissionByPolicyId,
    updateColumnPermissionByPolicyId,
    getAccessControlPolicyUsers,
    updateAccessControlPolicyUsers,
    attachPolicyAndUser,
    detachPolicyAndUser,
    getAccessControlUsers,
    getUsers,
    getAccessControlUserById,
    getAccessControlPoliciesByUserId,
    updateAccessControlPoliciesByUserId,
    // The vendor has both orders of the path for one relation.
    attachUserAndPolicy: attachPolicyAndUser,
    detachUserAndPolicy: detachPolicyAndUser,
    createEntityToken,
    getEntityToken,
    updateEntityToken,
    deleteEntityToken,
    listAudienceTokens,
    getEntityFolder,
  },
  successes,
  bodies,
  identify,
  word,
  onCall({ headers, state, clock }) {
    const key = keyIn(headers)
    if (key && !knownKey(headers, state)) openAccount(state, key.account, clock.now())
  },
  env: (url) => ({
    TREASURE_DATA_API_URL: { value: url, says: 'in place of https://api.treasuredata.com' },
    TREASURE_DATA_CDP_API_URL: { value: url, says: 'in place of https://api-cdp.treasuredata.com' },
    TREASURE_DATA_API_KEY: {
      value: DOCUMENTED_KEY.slice('TD1 '.length),
      says:
        'goes after "Authorization: TD1 "; any <account>/<key> is a master key of the ' +
        'owner of that account',
    },
  }),
})
