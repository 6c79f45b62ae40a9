import type { Loaded } from '../book/loaded.ts'
import { notModelledBy, type NotModelledOperation } from '../book/not-modelled.ts'
import { Router, type Match } from '../spec/router.ts'
import { once } from '../value/once.ts'

/** What the services of a mock list as not modelled, to look a request up in. */
export class Listed {
  /** Made when something is first looked for: a client that keeps to what is modelled never waits for it. */
  readonly #routers: () => readonly Router<Loaded, NotModelledOperation>[]

  constructor(services: Iterable<Loaded>) {
    this.#routers = once(() => [...services].map(routerOf))
  }

  find(method: string, path: string): Match<Loaded, NotModelledOperation> | undefined {
    for (const router of this.#routers()) {
      const found = router.find(method, path)
      if (found) return found
    }
    return undefined
  }

  /** The methods that are listed for a path, and the service that lists each. */
  methodsOf(path: string): Map<string, Loaded> {
    return new Map(this.#routers().flatMap((router) => [...router.methodsOf(path)]))
  }
}

/** One for each service, so that two may list the same. */
function routerOf(loaded: Loaded): Router<Loaded, NotModelledOperation> {
  const router = new Router<Loaded, NotModelledOperation>()
  for (const operation of notModelledBy(loaded.service)) router.add(loaded, operation)
  return router
}
