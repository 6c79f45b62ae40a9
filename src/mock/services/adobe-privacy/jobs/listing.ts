import type { ReadTable } from '../../../engine/store/table.ts'
import type { Period } from '../dates/period.ts'
import type { Place } from '../pages/place-of.ts'
import type { Job, Regulation } from '../state.ts'

/** Which jobs a list shows, and what their creation alone tells of that unless they changed late. */
export interface Wanted {
  readonly org: string
  readonly regulation: Regulation
  /** Whether the list shows a job. */
  readonly shows: (job: Job) => boolean
  /** It shows none that was created outside of this period. */
  readonly mayShow: Period
  /** It shows each that was created in this one, which lies within the other. */
  readonly showsAll: Period
}

export interface Page {
  /** How many jobs are on all pages together. */
  readonly total: number
  readonly jobs: readonly Job[]
}

/**
 * A page of the jobs that a list shows, the newest first. Costs the page and the jobs that have to be looked
 * at one by one: those whose creation leaves it open whether they are shown, and those that changed late.
 */
export function pageOf(
  table: ReadTable<Job, 'byCreation'>,
  { org, regulation, shows, mayShow, showsAll }: Wanted,
  { skip, take }: Place,
): Page {
  const created = (late: boolean, { from, before }: Period) =>
    ({ by: 'byCreation', where: [org, regulation, late], from, before, order: 'descending' }) as const
  const shownOf = (late: boolean, period: Period) =>
    period.from < period.before ? table.list(created(late, period)).filter(shows) : []
  const shown = [
    shownOf(false, { from: showsAll.before, before: mayShow.before }),
    shownOf(false, { from: mayShow.from, before: showsAll.from }),
    shownOf(true, { from: -Infinity, before: mayShow.before }),
  ].flat()
  shown.sort((a, b) => b.createdAt - a.createdAt)

  const jobs: Job[] = []
  let total = 0
  let before = showsAll.before
  const addUpTo = (from: number) => {
    if (from >= before) return
    const range = created(false, { from, before })
    const first = Math.max(0, skip - total)
    if (jobs.length < take) jobs.push(...table.list({ ...range, skip: first, take: take - jobs.length }))
    total += table.count(range)
    before = from
  }
  for (const job of shown) {
    addUpTo(Math.max(showsAll.from, job.createdAt + 1))
    if (total >= skip && jobs.length < take) jobs.push(job)
    total++
  }
  addUpTo(showsAll.from)
  return { total, jobs }
}
