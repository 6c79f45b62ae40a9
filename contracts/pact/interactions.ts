import { arrange, type Step } from '../../src/mock/engine/book/arrange.ts'
import { requestFor, valuesFor } from '../../src/mock/engine/book/example-request.ts'
import type { AnyExample, AnyExampleRequest, ExpectedReply } from '../../src/mock/engine/book/example.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import { present } from '../../src/mock/engine/value/present.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import type { Rule } from '../../src/mock/engine/book/rule.ts'
import { READING } from '../../src/mock/hand/general-states.ts'
import { requestState, timeState, type InteractionState } from './interaction-state.ts'

/** One request in one state of the provider, and the rule that decides its answer. */
export interface Interaction {
  /** Starts with the id of the rule; no other interaction of the service has it. */
  readonly description: string
  readonly rule: Rule
  /** Whether the rule refuses the request, lets it pass, or promises something of its answer. */
  readonly kind: 'refused' | 'allowed' | 'promised'
  readonly operation: string
  readonly example: AnyExample & { readonly reply?: ExpectedReply }
  /** In the order in which they are entered. */
  readonly states: readonly InteractionState[]
  /** What a client is asked to send, by name; `undefined` where the example takes a value out. */
  readonly values: Required<AnyExampleRequest>
  readonly request: Request
}

/** Every example of every rule of a service, on each operation of the rule. */
export function interactionsOf(loaded: Loaded): Interaction[] {
  return loaded.service.rules.flatMap((rule) =>
    rule.operations.flatMap((operation) =>
      numberedExamples(rule).map(({ kind, number, example }) => ({
        description: descriptionOf(rule, operation, `${kind} example ${number}`, example.name),
        rule,
        kind,
        operation,
        example,
        states: arrange(loaded, example).map(stateOf),
        values: valuesFor(loaded, operation, example.request),
        request: requestFor(loaded, operation, example.request),
      })),
    ),
  )
}

/** `dates-together: Both dates are given. (listJobs, refused example 2: both)` */
function descriptionOf(rule: Rule, operation: string, numbered: string, name: string | undefined): string {
  const example = name === undefined ? numbered : `${numbered}: ${name}`
  return `${rule.id}: ${rule.says} (${operation}, ${example})`
}

interface Numbered extends Pick<Interaction, 'kind' | 'example'> {
  readonly number: number
}

function numberedExamples(rule: Rule): Numbered[] {
  const numbered = (kind: Interaction['kind'], examples: readonly Interaction['example'][]) =>
    examples.map((example, i) => ({ kind, number: i + 1, example }))
  return rule.kind === 'promise'
    ? numbered('promised', rule.examples)
    : [...numbered('refused', rule.examples.refused), ...numbered('allowed', rule.examples.allowed)]
}

/** What comes before the request of an example, as provider states. */
export function stateOf(step: Step): InteractionState {
  switch (step.kind) {
    case 'clock':
      return timeState(step.at)
    case 'reading':
      return { name: READING, params: { reading: step.reading, option: step.option } }
    case 'state':
      return { name: step.state, ...present({ params: step.params && { ...step.params } }) }
    case 'request':
      return requestState(step.request)
  }
}
