import { NEVER } from '../../../engine/book/clock.ts'
import type { Progress } from '../../../engine/book/context.ts'
import { DAY, MINUTE } from '../../../engine/book/durations.ts'
import { isFailure } from '../products/response-codes.ts'
import type { Job, JobStatus, Part } from '../state.ts'

/**
 * Milliseconds from creation until the products take a job up. Assumed: long enough to be seen, short enough
 * to wait for.
 */
export const STARTS_AFTER = MINUTE

/**
 * Milliseconds from creation until the last product is done. Assumed: the real service takes days or weeks.
 */
export const COMPLETES_AFTER = 15 * MINUTE

/** Milliseconds for which a job can be looked up after it has ended. */
const KEPT_FOR = 30 * DAY

/** When the products take up a job that is created now. */
export function startIn(progress: Progress, now: number): number {
  if (progress === 'manual') return NEVER
  return progress === 'immediate' ? now : now + STARTS_AFTER
}

/**
 * When the product at this position among so many is done with a job that is created now: one after another.
 */
export function endIn(progress: Progress, now: number, position: number, products: number): number {
  if (progress === 'manual') return NEVER
  if (progress === 'immediate') return now
  return now + STARTS_AFTER + Math.round(((COMPLETES_AFTER - STARTS_AFTER) * (position + 1)) / products)
}

/** When the last of these parts is done; `otherwise` where there is none. */
export function endOf(parts: readonly Part[], otherwise: number): number {
  return parts.reduce((end, part) => Math.max(end, part.endsAt), otherwise)
}

/** How far a job has come: open until its last product is done, then an error where one of them failed. */
export function statusOf(job: Job, now: number): JobStatus {
  if (now < job.endsAt) return now < job.startsAt ? 'submitted' : 'processing'
  return job.parts.some((part) => isFailure(part.code)) ? 'error' : 'complete'
}

/** When a job last changed: when it was created, was taken up, or a product was done. */
export function changedAt(job: Job, now: number): number {
  if (now >= job.endsAt) return job.endsAt
  const instants = [job.startsAt, ...job.parts.map((part) => part.endsAt)]
  return instants.reduce(
    (latest, instant) => (instant <= now && instant > latest ? instant : latest),
    job.createdAt,
  )
}

/**
 * Whether a job changes later after its creation than products do by themselves. Any other job has changed for
 * the last time `COMPLETES_AFTER` after its creation.
 */
export function changesLate({ createdAt, startsAt, parts }: Pick<Job, 'createdAt' | 'startsAt' | 'parts'>) {
  const instants = [startsAt, ...parts.map((part) => part.endsAt)]
  return instants.some((instant) => instant !== NEVER && instant > createdAt + COMPLETES_AFTER)
}

/** Whether a job ended so long ago that its data is gone. */
export function isGone(job: Job, now: number): boolean {
  return now - job.endsAt > KEPT_FOR
}

/** The latest creation of a job that can be gone by now. */
export function goneUpTo(now: number): number {
  return now - KEPT_FOR
}
