import type { ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import { compare, type Comparison } from './compare.ts'
import type { Pact } from './pact-file.ts'
import { refusedByRule, type HeldToRules } from './refused-by-rule.ts'

/** A missing header hides no rule: credentials are filled in. */
const OF_INPUT = /^request\.(path|query|body)/

/** A pact held against a spec and the rules beside it, as far as they can be told from a request alone. */
export interface ComparisonWithRules extends Comparison, Pick<HeldToRules, 'unseen' | 'unplaced'> {}

/** Holds a pact against a service. A request that the comparator finds wrong is told once. */
export async function compareWithRules(service: ServiceWithSpec, pact: Pact): Promise<ComparisonWithRules> {
  const comparison = await compare(service.document, pact)
  const { misfits, ...counts } = refusedByRule(service, pact)
  const isTold = ({ location }: { readonly location: string }) =>
    comparison.misfits.some(
      (told) => told.type === 'error' && OF_INPUT.test(told.code) && told.location.startsWith(location),
    )
  return {
    ...comparison,
    misfits: [...comparison.misfits, ...misfits.filter((one) => !isTold(one))],
    ...counts,
  }
}
