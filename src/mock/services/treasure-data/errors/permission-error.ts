import type { DocumentedAnswer } from '../../../engine/book/answer.ts'
import type { components } from '../api.ts'
import type { pages } from '../sources.ts'

type PermissionCode = NonNullable<components['schemas']['JsonApiPermissionError']['meta']>['permissionCode']

/** A refusal for lack of a permission; `null` for one that is not a permission on a folder. */
function permissionError(
  permissionCode: PermissionCode | null,
  detail: string,
): components['schemas']['JsonApiPermissionErrors'] {
  const meta = permissionCode === null ? null : { permissionCode }
  return { errors: [{ code: 'permission-error', status: '403', detail, meta }] }
}

/** What is documented of a refusal for lack of a permission on a folder. */
export const folderAnswer = {
  status: {
    evidence: 'vendor',
    page: 'cdp-api',
    note:
      'The schema of the error ties the codes of folders to the status "403". The operation lists only its ' +
      'success; deleting a folder lists the error.',
  },
} as const satisfies DocumentedAnswer<keyof typeof pages>

/** A folder that may not be changed. */
export const folderEditRequired = permissionError(
  'SEGMENT_FOLDER_EDIT_REQUIRED',
  'SegmentFolder Edit Permission Required',
)

/** A folder that may not be seen. */
export const folderViewRequired = permissionError(
  'SEGMENT_FOLDER_VIEW_REQUIRED',
  'SegmentFolder View Permission Required',
)

/** The token permission is missing; the CDP API has no code for it. */
export const tokenPermissionRequired = permissionError(null, 'Profiles API Token Permission Required')

/** A key that is not allowed. */
export const forbidden = permissionError(null, 'Forbidden')
