import type { ReadState, State } from '../../../engine/store/table.ts'
import type { components } from '../api.ts'
import { dayOf } from '../dates/day.ts'
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

/** What an organization has created on the day of an instant. */
export function uploadsOn(state: ReadState<typeof tables>, org: string, now: number): Amount {
  return state.uploads.get(org, dayOf(now)) ?? { jobs: 0, requests: 0 }
}

/** Counts one more request with so many jobs. */
export function addUpload(state: State<typeof tables>, org: string, now: number, jobs: number): void {
  const before = uploadsOn(state, org, now)
  state.uploads.put({ org, day: dayOf(now), jobs: before.jobs + jobs, requests: before.requests + 1 })
}

/** How many jobs a request asks for: one for each user and action. */
export function jobsIn({ users }: components['schemas']['JobCreateRequest']): number {
  return users.reduce((jobs, user) => jobs + user.action.length, 0)
}
