import { coversPlace, freedomOf, placesOf } from './place.ts'
import type { AccessRule, LimitRule, RefusalRule, Rule } from './rule.ts'
import type { Violation } from '../spec/problem.ts'

/** The rules of one operation that can refuse, in the vendor's order. */
export interface Refusals {
  readonly access: readonly AccessRule[]
  readonly limits: readonly LimitRule[]
  readonly request: readonly RefusalRule[]
}

/**
 * Sorts the rules of an operation: by id, each after those it says it comes after. Throws where they go round
 * in a circle.
 */
export function refusalsOf(operation: string, rules: readonly Rule[]): Refusals {
  const own = rules.filter((rule) => (rule.operations as readonly string[]).includes(operation))
  const ordered = inOrder(own.filter((rule) => rule.kind === 'refusal'))
  return {
    access: ordered.filter((rule) => rule.stage === 'access'),
    limits: own.filter((rule) => rule.kind === 'limit'),
    request: ordered.filter((rule) => rule.stage === 'request'),
  }
}

/** The limit that a violation breaks; of several that name its place, the one that names it most exactly. */
export function limitFor(limits: readonly LimitRule[], violation: Violation): LimitRule | undefined {
  const named = limits
    .filter(({ keyword }) => keyword === violation.keyword)
    .flatMap((limit) => placesOf(limit).map((at) => ({ limit, at })))
    .filter(({ at }) => coversPlace(at, violation.at))
  const [best] = named.sort((a, b) => freedomOf(a.at) - freedomOf(b.at))
  return best?.limit
}

function inOrder(refusals: readonly (RefusalRule | AccessRule)[]): (RefusalRule | AccessRule)[] {
  const waiting = [...refusals].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ordered: (RefusalRule | AccessRule)[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) => !waiting.some((rule) => after?.includes(rule.id)))
    if (next < 0)
      throw new Error(`rules go round in a circle with "after": ${waiting.map((rule) => rule.id).join(', ')}`)
    ordered.push(...waiting.splice(next, 1))
  }
  return ordered
}
