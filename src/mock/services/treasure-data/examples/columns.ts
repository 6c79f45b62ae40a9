/** Column permissions that show every column but those tagged PII. */
export const allButPii = [{ tags: ['PII'], except: true }]

/** A body that changes column permissions. */
export const columns = (column_permissions: unknown) => ({ request: { body: { column_permissions } } })

/** A step that does so. */
export const columnsPatched = (column_permissions: unknown) =>
  ({ operation: 'updateColumnPermissionByPolicyId', ...columns(column_permissions) }) as const

/** Bodies that no rule refuses. */
export const goodColumns = [
  { name: 'all but those of a tag', ...columns(allButPii) },
  { name: 'masked', ...columns([{ tags: ['PII'], masking: 'hash' }]) },
  { name: 'null for what is not said', ...columns([{ tags: [], except: null, masking: null }]) },
] as const
