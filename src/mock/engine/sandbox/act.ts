import type { AnyAction } from '../book/action.ts'
import type { AnyWorldContext, Progress } from '../book/context.ts'
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
  action: Pick<AnyAction, 'run'>,
  params: unknown,
  at = sandbox.clock.now(),
): Point {
  const ids = sandbox.ids.point
  const transaction = sandbox.store(service.name).begin()
  try {
    action.run(worldContext(sandbox, service, transaction.state, at), params)
    transaction.commit()
    return String(ids) === String(sandbox.ids.point) ? { at } : { at, ids }
  } catch (error) {
    throw error instanceof StoreFull ? notNow(error.problem, error.next) : error
  }
}

/**
 * Ends all work that waits in a sandbox, where work is to be done at once from now on. Gives the instant at
 * which it ended.
 */
export function finishFor(
  mode: Progress,
  sandbox: Acting & { readonly services: ReadonlyMap<string, Service> },
): number {
  const at = sandbox.clock.now()
  if (mode !== 'immediate') return at
  for (const service of sandbox.services.values())
    if (service.finishWork) act(sandbox, service, { run: service.finishWork }, {}, at)
  return at
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
