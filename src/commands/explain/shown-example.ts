import { arrange, type Step } from '../../mock/engine/book/arrange.ts'
import { requestFor } from '../../mock/engine/book/example-request.ts'
import type { AnyExample } from '../../mock/engine/book/example.ts'
import type { Loaded } from '../../mock/engine/book/loaded.ts'
import type { Rule } from '../../mock/engine/book/rule.ts'
import type { Request } from '../../mock/engine/spec/request.ts'

/** What comes before the request that shows a rule, and that request. */
export interface ShownExample {
  readonly steps: readonly Step[]
  readonly request: Request
}

/** The example that shows a rule: its first refused one, or for a promise the first kept one. */
export function shownExample(loaded: Loaded, rule: Rule): ShownExample {
  const example: AnyExample = rule.kind === 'promise' ? rule.examples[0] : rule.examples.refused[0]
  return {
    steps: arrange(loaded, example),
    request: requestFor(loaded, rule.operations[0], example.request),
  }
}
