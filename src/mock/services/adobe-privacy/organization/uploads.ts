import { DAY } from '../../../engine/book/durations.ts'
import { WindowCounter } from '../../../engine/book/window-counter.ts'
import type { ReadState, State } from '../../../engine/store/table.ts'
import type { components } from '../api.ts'
import type { tables } from '../state.ts'

/**
 * Jobs that an organization may create on one GMT day. Adobe names the number; whose day and what it counts
 * are assumed.
 */
export const DAILY_LIMIT = 20_000

interface Amount {
  readonly jobs: number
  readonly requests: number
}

const perDay = new WindowCounter(DAY)

/** What an organization has created on the day of an instant. */
export function uploadsOn(state: ReadState<typeof tables>, org: string, now: number): Amount {
  return {
    jobs: perDay.count(state.jobUploads, org, now),
    requests: perDay.count(state.requestUploads, org, now),
  }
}

/** Counts one more request with so many jobs. */
export function addUpload(state: State<typeof tables>, org: string, now: number, jobs: number): void {
  perDay.add(state.jobUploads, org, now, jobs)
  perDay.add(state.requestUploads, org, now)
}

/** Sets what an organization has created on the day of an instant. */
export function setUploads(state: State<typeof tables>, org: string, now: number, amount: Amount): void {
  perDay.set(state.jobUploads, org, now, amount.jobs)
  perDay.set(state.requestUploads, org, now, amount.requests)
}

/**
 * How many jobs a request asks for: one for each user and action, or, as the reading `products-of-a-job` says,
 * one for each of their products.
 */
export function jobsIn(
  { users, include }: components['schemas']['JobCreateRequest'],
  productsOfAJob: 'all' | 'one',
): number {
  const jobs = users.reduce((sum, user) => sum + user.action.length, 0)
  return productsOfAJob === 'one' ? jobs * include.length : jobs
}
