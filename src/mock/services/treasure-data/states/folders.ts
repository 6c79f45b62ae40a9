import { actions } from '../../../engine/book/action.ts'
import { notNow } from '../../../engine/book/usage-error.ts'
import type { Base, BaseContext, Folder, SegmentType, Tables } from '../state.ts'
import { ACCOUNT, number, params, text, type InAccount } from './params.ts'

interface FolderParams extends InAccount {
  readonly folderId?: number
  readonly audienceId?: number
  readonly parentId?: number | null
  readonly name?: string
}
interface SegmentParams extends InAccount {
  readonly segmentId?: number
  readonly type?: SegmentType
  readonly folderId?: number
  readonly name?: string
  readonly population?: number
}

/** The audience of the folders of the documents. */
const AUDIENCE = 143_856

const parentId = { type: ['integer', 'null'], minimum: 1, maximum: Number.MAX_SAFE_INTEGER }
const type = { enum: ['segment-batch', 'segment-realtime', 'segment-funnel-stage'] }
const population = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }

export const folderStates = actions<Base>()({
  'a folder': {
    says: 'A segment folder of an audience, at the top or in another folder.',
    params: params({ folderId: number, audienceId: number, parentId, name: text }),
    run: addFolder,
  },
  'a segment': {
    says: 'A segment in a folder, for tokens to answer.',
    params: params({ segmentId: number, type, folderId: number, name: text, population }),
    run: addSegment,
  },
})

/**
 * Adds a folder. Refuses a number that is taken, and a folder above that is not there or of another audience.
 */
export function addFolder({ state, clock }: BaseContext, params: FolderParams): void {
  const { account = ACCOUNT, folderId = 498948, audienceId = AUDIENCE, parentId = null } = params
  if (state.folders.has(account, folderId))
    throw notNow(`account ${account} has a folder ${folderId} already`, 'take another folderId')
  if (parentId !== null && state.folders.get(account, parentId)?.audienceId !== audienceId) {
    const problem = `audience ${audienceId} of account ${account} has no folder ${parentId}`
    throw notNow(problem, 'put it there before what lies in it')
  }
  const { name = `Folder ${folderId}` } = params
  const createdAt = clock.now()
  state.folders.put({ account, folderId, audienceId, parentId, name, description: null, createdAt })
}

/** Adds a segment, or puts it in place of the one with its number. */
export function addSegment({ state }: BaseContext, params: SegmentParams): void {
  const {
    account = ACCOUNT,
    segmentId = 73001,
    type = 'segment-batch',
    folderId = 498948,
    name = 'Returning visitors',
    population = 5120,
  } = params
  existingFolder(state, account, folderId)
  state.segments.put({ account, segmentId, type, folderId, name, population })
}

/** A folder of an account. Throws, saying how to put it there, where there is none. */
export function existingFolder({ folders }: Tables, account: number, folderId: number): Folder {
  const folder = folders.get(account, folderId)
  if (folder) return folder
  const next = 'put it there first, with the state "a folder" or "the documented folders"'
  throw notNow(`account ${account} has no folder ${folderId}`, next)
}
