import type { AnyWorldContext } from '../book/context.ts'
import type { Service } from '../book/service.ts'
import { notNow } from '../book/usage-error.ts'
import type { SeededIds } from '../book/seeded-ids.ts'
import type { Point } from './situation.ts'
import { StoreFull } from '../store/store-full.ts'
import type { Store } from '../store/store.ts'

/** A sandbox as far as an action is concerned. */
interface Acting extends Pick<AnyWorldContext, 'clock' | 'ids' | 'progress'> {
  readonly ids: SeededIds
  store(service: string): Store
  reading(service: Service, id: string): string
}

/**
 * Does something to the world of a service in a sandbox, at one instant, now unless it says when; whole or not at
 * all. Gives that instant and, if it made ids up, where these went on from.
 */
export function act(
  sandbox: Acting,
  service: Service,
  run: (context: AnyWorldContext) => void,
  at = sandbox.clock.now(),
): Point {
  const ids = sandbox.ids.point
  const transaction = sandbox.store(service.name).begin()
  try {
    run(worldContext(sandbox, service, transaction.state, at))
    transaction.commit()
    return String(ids) === String(sandbox.ids.point) ? { at } : { at, ids }
  } catch (error) {
    throw error instanceof StoreFull ? notNow(error.problem, error.next) : error
  }
}

function worldContext(
  sandbox: Acting,
  service: Service,
  state: AnyWorldContext['state'],
  at: number,
): AnyWorldContext {
  const { ids, progress } = sandbox
  return { state, clock: { now: () => at }, ids, progress, reading: (id) => sandbox.reading(service, id) }
}
