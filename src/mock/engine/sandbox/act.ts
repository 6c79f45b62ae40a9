import type { AnyWorldContext } from '../book/context.ts'
import type { AnyAction } from '../book/action.ts'
import type { Service } from '../book/service.ts'
import { notNow } from '../book/usage-error.ts'
import { StoreFull } from '../store/store-full.ts'
import type { Store } from '../store/store.ts'

/** A sandbox as far as an action is concerned. */
interface Acting extends Pick<AnyWorldContext, 'clock' | 'ids' | 'progress'> {
  store(service: string): Store
  reading(service: Service, id: string): string
}

/** Does an action of a service in a sandbox, whole or not at all. */
export function act(sandbox: Acting, service: Service, action: AnyAction, params: unknown): void {
  const transaction = sandbox.store(service.name).begin()
  try {
    action.run(worldContext(sandbox, service, transaction.state), params)
    transaction.commit()
  } catch (error) {
    throw error instanceof StoreFull ? notNow(error.problem, error.next) : error
  }
}

function worldContext(sandbox: Acting, service: Service, state: AnyWorldContext['state']): AnyWorldContext {
  const { clock, ids, progress } = sandbox
  return { state, clock, ids, progress, reading: (id) => sandbox.reading(service, id) }
}
