import { listAt, numberAt, textAt } from '../../../engine/book/journal/field.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { startOf } from '../dates/day.ts'
import { periodOf, type Period } from '../dates/period.ts'
import { currentValue, regulations } from '../regulations/regulations.ts'

const WHERE_IN_IT = ['page', 'size']
const DATES = ['fromDate', 'toDate', 'filterDate']

/** Which list a call asks for: its parameters but for page and size. */
export function filterOf({ query }: Observation): string {
  return without(query, WHERE_IN_IT)
}

/** Which list a call asks for, whatever its dates. */
export function undatedFilterOf({ query }: Observation): string {
  return without(query, [...WHERE_IN_IT, ...DATES])
}

function without(query: Observation['query'], names: readonly string[]): string {
  return JSON.stringify(
    Object.entries(query)
      .filter(([name]) => !names.includes(name))
      .sort(),
  )
}

/** The page that a list call asks for, the first being 0; nothing where it is no number. */
export function pageOf({ query, entry }: Observation): number | undefined {
  const first = entry.readings['first-page'] === '1' ? 1 : 0
  const page = query['page'] ?? String(first)
  return /^\d{1,9}$/.test(page) && Number(page) >= first ? Number(page) - first : undefined
}

/** How many jobs a page may hold. */
export function sizeOf({ query, entry }: Observation): number {
  return Number(query['size'] ?? (entry.readings['default-size'] === '25' ? 25 : 100))
}

/** A day of a query as an instant; nothing where there is none or it is no day. */
export function dateOf(
  { query }: Observation,
  name: 'fromDate' | 'toDate' | 'filterDate',
): number | undefined {
  const text = query[name] ?? ''
  const start = /^\d{4}-\d{2}-\d{2}$/.test(text) ? startOf(text) : NaN
  return Number.isNaN(start) ? undefined : start
}

/** How many jobs there are on all pages together, as the answer says. */
export function totalOf({ reply }: Observation): number {
  return numberAt(reply, 'totalRecords') ?? 0
}

interface Row {
  readonly jobId: string | undefined
  readonly userKey: string | undefined
  readonly action: string | undefined
  readonly status: string | undefined
}

/** The jobs that an answer lists, where the client had it. */
export function rowsOf({ lost, reply }: Observation): Row[] {
  if (lost) return []
  return listAt(reply, 'jobDetails').map((row) => ({
    jobId: textAt(row, 'jobId'),
    userKey: textAt(row, 'userKey'),
    action: textAt(row, 'action'),
    status: textAt(row, 'status'),
  }))
}

/** The regulation that a list or a request names, as it is called now. */
export function regulationOf(text: string | undefined): string | undefined {
  const named = regulations.find((regulation) => regulation === text)
  return named && currentValue(named)
}

/** What a list covers. */
function coveredBy({ query: { fromDate, toDate, filterDate }, at, entry }: Observation): Period {
  const dates = {
    ...(fromDate === undefined ? {} : { fromDate }),
    ...(toDate === undefined ? {} : { toDate }),
    ...(filterDate === undefined ? {} : { filterDate }),
  }
  return periodOf(dates, at, {
    window: () => (entry.readings['default-window'] === 'days' ? 'days' : 'hours'),
    both: () => (entry.readings['filter-date-with-range'] === 'all-hold' ? 'all-hold' : 'filter-date-wins'),
  })
}

/**
 * Whether a list may show a job that was created at an instant. When the job last changed nobody knows who sees
 * no more than the calls; it may be any time until the list.
 */
export function mayShow(list: Observation): (createdAt: number) => boolean {
  const { from, before } = coveredBy(list)
  const isByCreation = list.entry.readings['date-filter'] === 'created'
  return (createdAt) => createdAt < before && (isByCreation ? createdAt : list.at) >= from
}
