import FindMyWay, { type HTTPMethod } from 'find-my-way'
import { nearest } from '../value/nearest.ts'
import type { SpecOperation } from './spec.ts'

/** What a route needs of an operation. */
interface Routed {
  readonly method: string
  readonly path: string
}

/** One operation of one service, as a route leads to it. */
export interface Route<Target, Operation extends Routed = SpecOperation> {
  readonly target: Target
  readonly operation: Operation
}

export interface Match<Target, Operation extends Routed = SpecOperation> extends Route<Target, Operation> {
  /** Path parameters, percent-decoded. */
  readonly path: Readonly<Record<string, string>>
}

/** What can be said when no operation fits. */
export interface NoMatch<Target> {
  /** Methods that the path has. */
  readonly allow: readonly string[]
  /** The paths most like the one asked for, best first. */
  readonly nearest: readonly string[]
  /** The target that shares the first literal steps of the path, if any. */
  readonly target: Target | undefined
}

/** Characters of a path parameter; a path with a longer one leads to no operation. */
const LONGEST_PARAMETER = 4096

/**
 * Finds the operation for a method and a path, over all services of a mock. A slash at the end is tolerated.
 */
export class Router<Target, Operation extends Routed = SpecOperation> {
  readonly #routes: Route<Target, Operation>[] = []
  readonly #router = FindMyWay({ ignoreTrailingSlash: true, maxParamLength: LONGEST_PARAMETER })

  /** Throws where another operation already has that method and path. */
  add(target: Target, operation: Operation): void {
    const route = { target, operation }
    const path = operation.path.replaceAll(':', '::').replace(/\{([^}]+)\}/g, ':$1')
    this.#router.on(operation.method as HTTPMethod, path, () => undefined, route)
    this.#routes.push(route)
  }

  find(method: string, path: string): Match<Target, Operation> | undefined {
    const found = this.#router.find(method as HTTPMethod, path)
    if (!found) return undefined
    const route = found.store as Route<Target, Operation>
    return { target: route.target, operation: route.operation, path: found.params as Record<string, string> }
  }

  /** The methods that a path has, and the target of each. */
  methodsOf(path: string): Map<string, Target> {
    const methods = [...new Set(this.#routes.map((route) => route.operation.method))].sort()
    return new Map(
      methods.flatMap((method) => {
        const found = this.find(method, path)
        return found ? [[method, found.target] as const] : []
      }),
    )
  }

  explain(path: string): NoMatch<Target> {
    const asked = steps(path)
    const ranked = this.#routes
      .map((route) => ({ route, ...likeness(steps(route.operation.path), asked) }))
      .sort((a, b) => b.front + b.back - (a.front + a.back) || a.distance - b.distance)
    const [leading] = ranked.filter(({ front }) => front > 0).sort((a, b) => b.front - a.front)
    return {
      allow: [...this.methodsOf(path).keys()],
      nearest: [...new Set(ranked.map(({ route }) => route.operation.path))].slice(0, 3),
      target: leading?.route.target,
    }
  }
}

const steps = (path: string) => path.split('/').filter((step) => step !== '')

/**
 * How much a path is like a template: from the front, from the back, where a client left out the base path,
 * and by how many steps they differ in length.
 */
function likeness(template: readonly string[], asked: readonly string[]) {
  return {
    front: sharedSteps(template, asked),
    back: sharedSteps(template.toReversed(), asked.toReversed()),
    distance: Math.abs(template.length - asked.length),
  }
}

/**
 * How many of the steps asked for the template fits, literal ones counting more than parameters and mistyped
 * ones between, up to the first that differs.
 */
function sharedSteps(template: readonly string[], asked: readonly string[]): number {
  let shared = 0
  let literals = 0
  for (const [i, step] of template.entries()) {
    const isParameter = step.startsWith('{')
    const likeness = isParameter ? 1 : likenessOf(step, asked[i])
    if (asked[i] === undefined || likeness === 0) break
    shared += likeness
    if (!isParameter) literals++
  }
  return literals > 0 ? shared : 0
}

function likenessOf(literal: string, asked = ''): number {
  if (literal === asked) return 10
  return nearest(asked, [literal]) === undefined ? 0 : 5
}
