import type { Spec } from '../spec/spec.ts'

/** The methods that a list can name. */
type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

/** Operations of the vendor that one page describes, and that a service does not model. */
export interface NotModelledOf<Page extends string = string> {
  /** The page that describes them. */
  readonly page: Page
  /** As the vendor writes them, path parameters in braces: `GET /v3/access_control/policy_groups/{id}`. */
  readonly operations: readonly `${Method} /${string}`[]
  /** What else to call for the same end, as a step to take. */
  readonly instead?: string
}

/** One of them. */
export interface NotModelledOperation {
  readonly method: string
  readonly path: string
  readonly page: string
  readonly instead: string | undefined
}

interface Listing {
  readonly name: string
  readonly pages: Readonly<Record<string, unknown>>
  readonly notModelled?: readonly NotModelledOf[]
}

/** All that a service lists, one by one, in its order. */
export function notModelledBy({ notModelled = [] }: Pick<Listing, 'notModelled'>): NotModelledOperation[] {
  return notModelled.flatMap(({ page, operations, instead }) =>
    operations.map((operation) => {
      const space = operation.indexOf(' ')
      return { method: operation.slice(0, space), path: operation.slice(space + 1), page, instead }
    }),
  )
}

/**
 * Throws where a service lists what its spec has, the same operation twice, or a page that it does not name.
 */
export function checkNotModelled(service: Listing, spec: Spec): void {
  const modelled = new Set([...spec.operations.values()].map(shapeOf))
  const listed = new Set<string>()
  const fail = (problem: string) => {
    throw new Error(`service ${service.name}: its list of what is not modelled ${problem}`)
  }
  for (const operation of notModelledBy(service)) {
    const shape = shapeOf(operation)
    const told = `${operation.method} ${operation.path}`
    if (!Object.hasOwn(service.pages, operation.page)) fail(`names the page "${operation.page}" for ${told}`)
    if (modelled.has(shape)) fail(`has ${told}, which is an operation of its spec`)
    if (listed.has(shape)) fail(`has ${told} twice`)
    listed.add(shape)
  }
}

/** An operation whatever its path parameters are called. */
function shapeOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path.replace(/\{[^}]+\}/g, '{}')}`
}
