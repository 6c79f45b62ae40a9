import type { Caller } from '../caller.ts'
import type { Base, Folder, ReadTables, Token } from '../state.ts'
import type { Permissions } from './permissions.ts'
import { permissionsOf } from './permissions-of.ts'

type Readings = Base['readings']

/** What a question about rights depends on. */
export interface Asking {
  readonly state: ReadTables
  readonly caller: Caller
  reading<Id extends keyof Readings>(id: Id): Readings[Id]
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
    if (this.#all || this.#has('view', folder)) return true
    return this.#has('edit', folder) && this.#asking.reading('edit-implies-view') === 'yes'
  }

  /** Whether the caller may write the tokens of an audience, in the folders the caller may edit. */
  mayManageTokens(audienceId: number): boolean {
    if (this.#all) return true
    const { ProfilesApiToken, SegmentAllFolders } = this.#permissions
    if (some(ProfilesApiToken, allows('full', audienceId))) return true
    const editsAll = some(SegmentAllFolders, allows('edit', audienceId))
    return editsAll && this.#asking.reading('all-folders-edit') === 'carries-tokens'
  }

  maySee({ account, folderId, audienceId }: Token): boolean {
    const folder = this.#asking.state.folders.get(account, folderId)
    if (folder === undefined || !this.mayView(folder)) return false
    return this.#asking.reading('token-view') === 'folder' || this.mayManageTokens(audienceId)
  }

  #has(wanted: 'view' | 'edit', { account, audienceId, folderId, parentId }: Folder): boolean {
    const { SegmentAllFolders, SegmentFolder } = this.#permissions
    if (some(SegmentAllFolders, allows(wanted, audienceId))) return true
    if (some(SegmentFolder, ({ operation, id }) => operation === wanted && isNumber(id, folderId)))
      return true
    const parent = parentId === null ? undefined : this.#asking.state.folders.get(account, parentId)
    return parent !== undefined && this.#has(wanted, parent)
  }
}

/** Looks through the entries of a key; there are none where the key holds no list. */
function some<Entry>(entries: readonly Entry[] | undefined, holds: (entry: Entry) => boolean): boolean {
  return Array.isArray(entries) && entries.some(holds)
}

/** Whether an entry that names an audience allows an operation on this one. */
const allows =
  (wanted: 'view' | 'edit' | 'full', audienceId: number) =>
  (entry: { readonly operation: string; readonly audience_id: string }): boolean =>
    entry.operation === wanted && isNumber(entry.audience_id, audienceId)

/** Permissions write numbers as text. */
function isNumber(text: string, number: number): boolean {
  return text === String(number)
}
