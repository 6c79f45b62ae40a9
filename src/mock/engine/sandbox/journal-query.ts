import { decidingRule, type Entry } from '../book/entry.ts'

/** What to look for; an entry must fit all that is given. */
export interface JournalQuery {
  readonly rule?: string
  readonly status?: number
  /** The start of the path. */
  readonly path?: string
  readonly method?: string
  readonly operation?: string
  readonly service?: string
  /** Only entries after this number. */
  readonly after?: number
}

/** Whether an entry is looked for. */
export function fits(entry: Entry, query: JournalQuery): boolean {
  return (
    (query.rule === undefined || decidingRule(entry.decision) === query.rule) &&
    (query.status === undefined || entry.response.status === query.status) &&
    (query.path === undefined || entry.request.path.startsWith(query.path)) &&
    (query.method === undefined || entry.request.method === query.method.toUpperCase()) &&
    (query.operation === undefined || entry.operation === query.operation) &&
    (query.service === undefined || entry.service === query.service) &&
    (query.after === undefined || entry.number > query.after)
  )
}
