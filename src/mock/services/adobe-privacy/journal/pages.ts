import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isAfter } from '../../../engine/book/journal/order.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { isCall } from '../kit.ts'
import { tasksOf } from './creates.ts'
import { jobIdOf } from './job-id-of.ts'
import { pageOf, rowsOf, sizeOf } from './lists.ts'
import { orgOf } from './sender.ts'

/** Whether a list call asks for the job at this place of the whole list, counted from 0. */
export function asksForPlace(list: Observation | undefined, place: number): boolean {
  if (!list) return false
  const page = pageOf(list)
  const size = sizeOf(list)
  return page !== undefined && page * size <= place && place < (page + 1) * size
}

/** Whether a call after another asks for the job at this place; `after` is the index of the other. */
export function isPlaceAskedAfter(alike: readonly Observation[], after: number, place: number): boolean {
  return [...lastOfPagesIn(alike)].some(([size, pages]) => {
    const page = Math.floor(place / size)
    return [page - 1, page, page + 1].some((near) => {
      const last = pages.get(near)
      return last !== undefined && last > after && asksForPlace(alike[last], place)
    })
  })
}

/** Which call was the last to ask for each page, by the size of the pages. */
const lastOfPagesIn = perGroup((alike) => {
  const sizes = new Map<number, Map<number, number>>()
  for (const [i, list] of alike.entries()) {
    const page = pageOf(list)
    const pages = sizes.get(sizeOf(list)) ?? new Map<number, number>()
    sizes.set(sizeOf(list), pages)
    if (page !== undefined) pages.set(page, i)
  }
  return sizes
})

/** Whether no later call asks for the same page, of list calls that are alike but for page and size. */
export function isLastOfPage(list: Observation, i: number, alike: readonly Observation[]): boolean {
  return lastAskedIn(alike).get(pageText(list)) === i
}

const lastAskedIn = perGroup((alike) => new Map(alike.map((list, i) => [pageText(list), i])))

function pageText({ query }: Observation): string {
  return JSON.stringify([query['page'] ?? null, query['size'] ?? null])
}

/** Where each call of a list began: the index of the last call for page 0 up to it, or -1. */
export const startsIn = perGroup((alike) => {
  let start = -1
  return alike.map((list, i) => (start = pageOf(list) === 0 ? i : start))
})

/**
 * Whether a page may be the last that a client wants although more jobs match: it counted or wanted the
 * newest with a size of 1, went on with one of the jobs shown, or found all jobs of a request whose answer
 * was lost. `alike` are the pages of the same list.
 */
export function endsSearch(
  page: Observation,
  alike: readonly Observation[],
  seen: readonly Observation[],
): boolean {
  if (sizeOf(page) === 1 && pageOf(page) === 0) return true
  return goesOnWithOne(page, seen) || findsLost(page, alike, seen)
}

function goesOnWithOne(page: Observation, seen: readonly Observation[]): boolean {
  const shown = new Set(rowsOf(page).map(({ jobId }) => jobId))
  const isWanted = (jobId: string | undefined) => {
    const last = lastNamedIn(seen).get(jobId)
    return last !== undefined && isAfter(last, page)
  }
  return shown.size > 1 && [...shown].filter(isWanted).length === 1
}

/** The last call whose path names each job. */
const lastNamedIn = perGroup((seen) => {
  const named = seen.filter((call) => jobIdOf(call) !== undefined)
  return new Map(named.map((call) => [jobIdOf(call), call]))
})

/** What is found once stays found on the pages that come after. */
function findsLost(page: Observation, alike: readonly Observation[], seen: readonly Observation[]): boolean {
  const first = firstFindingIn(seen)(alike)
  return first !== undefined && !isAfter(first, page)
}

/** In pages of one list, the first with which all jobs of a lost request were found. */
const firstFindingIn = perGroup((seen) => {
  const lost = lostIn(seen)
  return perGroup((alike) => {
    const shownOn = new Map<string, Observation>()
    const isFound = ({ create, jobs }: LostJobs) =>
      jobs.every((job) => {
        const page = shownOn.get(job)
        return page !== undefined && isAfter(page, create)
      })
    return alike.find((page) => {
      const shown = rowsOf(page).map(({ userKey, action }) => `${action} ${userKey}`)
      for (const job of shown) shownOn.set(job, page)
      return shown.some((job) => lost.get(`${orgOf(page)} ${job}`)?.some(isFound))
    })
  })
})

interface LostJobs {
  readonly create: Observation
  /** Their actions and keys, each once. */
  readonly jobs: readonly string[]
}

/**
 * Requests whose answer was lost, by organization and job. Of those that ask for the same jobs the first
 * counts: whoever finds the jobs of another finds its jobs, too.
 */
function lostIn(seen: readonly Observation[]): Map<string, LostJobs[]> {
  const found = new Map<string, LostJobs[]>()
  const known = new Set<string>()
  for (const create of seen) {
    if (!isCall(create, 'createPrivacyJob') || !create.lost) continue
    const jobs = [...new Set(tasksOf(create).map(({ key, action }) => `${action} ${key}`))].sort()
    const text = JSON.stringify([orgOf(create) ?? null, jobs])
    if (known.has(text)) continue
    known.add(text)
    for (const job of jobs) {
      const place = `${orgOf(create)} ${job}`
      const before = found.get(place)
      if (before) before.push({ create, jobs })
      else found.set(place, [{ create, jobs }])
    }
  }
  return found
}
