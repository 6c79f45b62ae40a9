import type { OptionsOf } from '../../../engine/book/reading.ts'
import type { Caller } from '../caller.ts'
import { union, type Permissions } from './permissions.ts'
import type { readings } from '../readings/index.ts'
import type { Folder, ReadTables, Token } from '../state.ts'

type Readings = OptionsOf<typeof readings>

/** What a question about rights depends on. */
export interface Asking {
  readonly state: ReadTables
  readonly caller: Caller
  reading<Id extends keyof Readings>(id: Id): Readings[Id]
}

/** What a user may do by any of the policies the user carries: the more generous one wins. */
export function permissionsOf(state: ReadTables, account: number, userId: number): Permissions {
  const carried = state.attachments.list({ by: 'byUser', where: [account, userId] })
  return union(carried.map(({ policyId }) => state.policies.get(account, policyId)?.permissions ?? {}))
}

/** What the caller may do with folders and tokens, as of now. */
export class Rights {
  readonly #asking: Asking
  readonly #permissions: Permissions
  /** Audience Studio as a whole. */
  readonly #all: boolean

  constructor(asking: Asking) {
    const { account, user } = asking.caller
    this.#asking = asking
    this.#permissions = permissionsOf(asking.state, account, user.userId)
    const hasAll = some(this.#permissions.Segmentation, ({ operation }) => operation === 'full')
    const runsAccount = user.role === 'owner' || user.role === 'administrator'
    this.#all = hasAll || (runsAccount && asking.reading('administrators-in-cdp') === 'everything')
  }

  mayEdit(folder: Folder): boolean {
    return this.#all || this.#has('edit', folder)
  }

  mayView(folder: Folder): boolean {
    return (
      this.#all ||
      this.#has('view', folder) ||
      (this.#has('edit', folder) && this.#asking.reading('edit-implies-view') === 'yes')
    )
  }

  /** Whether the caller may write the tokens of an audience, in the folders the caller may edit. */
  mayManageTokens(audienceId: number): boolean {
    if (this.#all) return true
    const { ProfilesApiToken, SegmentAllFolders } = this.#permissions
    if (
      some(
        ProfilesApiToken,
        ({ operation, audience_id }) => operation === 'full' && isNumber(audience_id, audienceId),
      )
    )
      return true
    const editsAll = some(
      SegmentAllFolders,
      ({ operation, audience_id }) => operation === 'edit' && isNumber(audience_id, audienceId),
    )
    return editsAll && this.#asking.reading('all-folders-edit') === 'carries-tokens'
  }

  maySee({ account, folderId, audienceId }: Token): boolean {
    const folder = this.#asking.state.folders.get(account, folderId)
    if (folder === undefined || !this.mayView(folder)) return false
    return this.#asking.reading('token-view') === 'folder' || this.mayManageTokens(audienceId)
  }

  #has(wanted: 'view' | 'edit', folder: Folder): boolean {
    const { SegmentAllFolders, SegmentFolder } = this.#permissions
    if (
      some(
        SegmentAllFolders,
        ({ operation, audience_id }) => operation === wanted && isNumber(audience_id, folder.audienceId),
      )
    )
      return true
    if (some(SegmentFolder, ({ operation, id }) => operation === wanted && isNumber(id, folder.folderId)))
      return true
    const parent =
      folder.parentId === null ? undefined : this.#asking.state.folders.get(folder.account, folder.parentId)
    return parent !== undefined && this.#has(wanted, parent)
  }
}

/** Looks through the entries of a key; there are none where the key holds no list. */
function some<Entry>(entries: readonly Entry[] | undefined, holds: (entry: Entry) => boolean): boolean {
  return Array.isArray(entries) && entries.some(holds)
}

/** Permissions write numbers as text. */
function isNumber(text: string, number: number): boolean {
  return text === String(number)
}
