import { catalogue } from './catalogue.ts'

const rows: ReadonlyMap<string, (typeof catalogue)[keyof typeof catalogue]> = new Map(
  Object.entries(catalogue),
)

/**
 * What keeps something from being permissions, with its place; nothing when all its keys and entries are of
 * the catalogue.
 */
export function permissionsFlaw(permissions: unknown): string | undefined {
  if (!isRecord(permissions))
    return (
      'permissions must be an object, such as { "ProfilesApiToken": [{ "audience_id": "143856", ' +
      '"operation": "full" }] }'
    )
  for (const [key, entries] of Object.entries(permissions)) {
    if (!rows.has(key))
      return `there is no permission "${key}"; the catalogue has ${[...rows.keys()].join(', ')}`
    if (!Array.isArray(entries)) return `${key} must be a list of entries; [] for none`
    for (const [i, entry] of entries.entries()) {
      const flaw = entryFlaw(key, entry)
      if (flaw !== undefined) return `${key}[${i}]${flaw}`
    }
  }
  return undefined
}

function entryFlaw(key: string, entry: unknown): string | undefined {
  const row = rows.get(key)
  if (!row || !isRecord(entry)) return ' must be an object with an operation'
  const { names, mayName, operations } = row
  if (!operations.some((operation) => operation === entry['operation']))
    return `.operation must be one of ${operations.join(', ')}`
  if (names !== undefined && typeof entry[names] !== 'string')
    return `.${names} must be there, as text: "143856", not 143856`
  if (mayName !== undefined && entry[mayName] !== undefined && typeof entry[mayName] !== 'string')
    return `.${mayName} must be text`
  return undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
