import { EXAMPLE_TIME, givenOf, requestFor, valuesFor } from '../../src/mock/engine/proof/examples.ts'
import type { AnyExample, AnyExampleRequest, ExpectedReply } from '../../src/mock/engine/book/example.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import type { Rule } from '../../src/mock/engine/book/rule.ts'
import { READING, REQUEST, TIME, type RequestParams } from '../../src/mock/hand/provider-states.ts'

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
      examplesOf(rule).map(({ kind, number, example }) => ({
        description:
          `${rule.id}: ${rule.says} (${operation}, ${kind} example ` +
          `${number}${example.name === undefined ? '' : `: ${example.name}`})`,
        rule,
        kind,
        operation,
        example,
        states: statesOf(loaded, example),
        values: valuesFor(loaded, operation, example.request),
        request: requestFor(loaded, operation, example.request),
      })),
    ),
  )
}

interface Numbered extends Pick<Interaction, 'kind' | 'example'> {
  readonly number: number
}

function examplesOf(rule: Rule): Numbered[] {
  const numbered = (kind: Interaction['kind'], examples: readonly Interaction['example'][]) =>
    examples.map((example, i) => ({ kind, number: i + 1, example }))
  return rule.kind === 'promise'
    ? numbered('promised', rule.examples)
    : [...numbered('refused', rule.examples.refused), ...numbered('allowed', rule.examples.allowed)]
}

/** What `play` does before the request of an example, as provider states. */
function statesOf(loaded: Loaded, example: AnyExample): InteractionState[] {
  const steps = example.first ?? []
  const start = steps.find(({ at }) => at !== undefined)?.at ?? example.at ?? EXAMPLE_TIME
  const states: InteractionState[] = [timeIs(start)]
  for (const [reading, option] of Object.entries(example.readings ?? {}))
    states.push({ name: READING, params: { reading, option } })
  for (const given of givenOf(example, loaded.service.sampleState)) {
    states.push(
      typeof given === 'string'
        ? { name: given }
        : { name: given.state, params: given.params as Readonly<Record<string, unknown>> },
    )
  }
  let now = start
  const moveTo = (at: string = now) => {
    if (at !== now) states.push(timeIs(at))
    now = at
  }
  for (const { operation, at, request } of steps) {
    moveTo(at)
    states.push({ name: REQUEST, params: { ...paramsOf(requestFor(loaded, operation, request ?? {})) } })
  }
  moveTo(example.at)
  return states
}

function timeIs(at: string): InteractionState {
  return { name: TIME, params: { at } }
}

function paramsOf({ method, path, query, headers, body }: Request): RequestParams {
  const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { method, path, query, headers: Object.fromEntries(sent), body: new TextDecoder().decode(body) }
}
