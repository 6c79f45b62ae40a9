import type { Loaded } from '../mock/engine/book/loaded.ts'
import type { Rule } from '../mock/engine/book/rule.ts'

/**
 * The rules of an operation in the order in which a request meets them: access, limits, refusals; promises
 * last.
 */
export function rulesOf({ service, refusals }: Loaded, operation: string): Rule[] {
  const { access, limits, request } = refusals.get(operation)!
  return [
    ...access,
    ...limits,
    ...request,
    ...service.rules.filter((rule) => rule.kind === 'promise' && rule.operations.includes(operation)),
  ]
}
