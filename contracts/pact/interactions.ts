import { arrange, type Step } from '../../src/mock/engine/book/arrange.ts'
import { requestFor, valuesFor } from '../../src/mock/engine/book/example-request.ts'
import type { AnyExample, AnyExampleRequest, ExpectedReply } from '../../src/mock/engine/book/example.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import { present } from '../../src/mock/engine/spec/present.ts'
import { bodyText, type Request } from '../../src/mock/engine/spec/request.ts'
import type { Rule } from '../../src/mock/engine/book/rule.ts'
import { READING, REQUEST, TIME, type RequestParams } from '../../src/mock/hand/general-states.ts'

/** A provider state of a pact: its name, and its parameters where it takes any. */
export interface InteractionState {
  readonly name: string
  readonly params?: Readonly<Record<string, unknown>>
}

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
        description:
          `${rule.id}: ${rule.says} (${operation}, ${kind} example ` +
          `${number}${example.name === undefined ? '' : `: ${example.name}`})`,
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
function stateOf(step: Step): InteractionState {
  switch (step.kind) {
    case 'clock':
      return { name: TIME, params: { at: step.at } }
    case 'reading':
      return { name: READING, params: { reading: step.reading, option: step.option } }
    case 'state':
      return { name: step.state, ...present({ params: step.params && { ...step.params } }) }
    case 'request':
      return { name: REQUEST, params: { ...paramsOf(step.request) } }
  }
}

function paramsOf({ method, path, query, headers, body }: Request): RequestParams {
  return { method, path, query, headers: present(headers), body: bodyText({ body }) }
}
