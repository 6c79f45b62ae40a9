import type { Broken, Judge } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isAfter } from '../../../engine/book/journal/order.ts'
import { isCall } from '../kit.ts'
import { productKey } from '../products/products.ts'
import { createdJobs, usersOf } from './creates.ts'
import { jobIdOf } from './job-id-of.ts'
import { answersOf } from './look-ups.ts'
import { orgOf } from './sender.ts'

/** What one product answered to a job of the client, as a look-up showed it. */
interface Told {
  /** The request that made the job. */
  readonly create: Observation
  readonly lookUp: Observation
  /** The namespaces of the user whom the job is about. */
  readonly namespaces: string
  readonly product: string
  readonly code: string | undefined
}

/**
 * Judges whether a client that a product has told something by its code makes another request that is wrong
 * in the same way, as `sameness` says it, and is told again. Once is not enough: the client could not know.
 */
export function judgeToldAgain(
  code: string,
  sameness: (told: Told) => string,
  detail: (again: Told) => string,
): Judge {
  return (seen) => {
    const all = toldIn(seen)
    const told = all.filter((answer) => answer.code === code)
    const broken = new Map<Observation, Broken>()
    const firstOf = new Map<string, Observation>()
    for (const again of told) {
      const key = JSON.stringify([again.product, orgOf(again.create) ?? null, sameness(again)])
      const first = firstOf.get(key) ?? again.lookUp
      firstOf.set(key, first)
      if (isAfter(again.create, first)) broken.set(again.create, { at: again.create, detail: detail(again) })
    }
    const answered = new Set(all.filter((answer) => answer.code !== undefined).map(({ create }) => create))
    for (const { create } of told) answered.delete(create)
    return { kept: [...answered], broken: [...broken.values()] }
  }
}

function toldIn(seen: readonly Observation[]): Told[] {
  const origins = new Map<string, Pick<Told, 'create' | 'namespaces'>>()
  return seen.flatMap((call) => {
    if (isCall(call, 'createPrivacyJob')) {
      const namespaces = new Map(usersOf(call).map((user) => [user.key, user.namespaces.join(' ')]))
      for (const { jobId, key } of createdJobs(call))
        origins.set(jobId, { create: call, namespaces: namespaces.get(key) ?? '' })
    }
    const origin = origins.get(jobIdOf(call) ?? '')
    if (!origin) return []
    return answersOf(call).map(({ product, code }) => {
      return { ...origin, lookUp: call, product: productKey(product), code }
    })
  })
}
