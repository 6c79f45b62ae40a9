import { decidingRule, type Decision, type Entry } from '../book/entry.ts'
import type { AnyExample } from '../book/example.ts'
import type { Loaded } from '../book/loaded.ts'
import type { PromiseRule, Rule } from '../book/rule.ts'
import { play, type Player } from '../journey/play.ts'
import { missingKeywords } from './limit-keywords.ts'
import { missingInReply } from './missing-in-reply.ts'

/** How many of a rule's examples, over its operations, did what they should. */
export interface Tally {
  readonly held: number
  readonly of: number
}

/** How a rule stands against its own examples. */
export interface Conformance {
  readonly rule: string
  /** Refused examples that this rule refuses; for a promise, examples that reply as promised. */
  readonly refuses: Tally
  /** Allowed examples that nothing refuses. */
  readonly allows: Tally
  /**
   * With the rule switched off its refused examples pass: it does not repeat the schema. Promises have
   * nothing to switch off.
   */
  readonly bearsWeight: boolean | undefined
  /** No example trips a second rule. */
  readonly alone: boolean
  /** What does not hold, in words. */
  readonly findings: readonly string[]
}

/** An example on one of the operations of its rule. */
interface OperationExample {
  readonly operation: string
  readonly example: AnyExample
  readonly label: string
}

/** Plays all examples of a rule and says what does not hold. */
export function conform(player: Player, loaded: Loaded, rule: Rule): Conformance {
  return rule.kind === 'promise' ? conformPromise(player, loaded, rule) : conformRefusal(player, loaded, rule)
}

function conformRefusal(player: Player, loaded: Loaded, rule: Exclude<Rule, PromiseRule>): Conformance {
  const decide = ({ operation, example }: OperationExample, off: readonly string[] = []) =>
    play(player, loaded, operation, example, off).entry
  const refused = operationExamples(rule, rule.examples.refused, 'refused')
  const allowed = operationExamples(rule, rule.examples.allowed, 'allowed')
  const notRefused = refused.flatMap((example) => notRefusedBy(rule, example, decide(example)))
  const notAllowed = allowed.flatMap((example) => notAnswered(example, decide(example)))
  const withoutRule = refused.flatMap((example) => refusedWithout(rule, example, decide(example, [rule.id])))
  return {
    rule: rule.id,
    refuses: { held: refused.length - notRefused.length, of: refused.length },
    allows: { held: allowed.length - notAllowed.length, of: allowed.length },
    bearsWeight: withoutRule.every(({ second }) => second !== undefined),
    alone: withoutRule.every(({ second }) => second === undefined),
    findings: [
      ...(rule.kind === 'limit' ? missingKeywords(loaded.spec, rule) : []),
      ...notRefused,
      ...notAllowed,
      ...withoutRule.map(({ finding }) => finding),
    ],
  }
}

function notRefusedBy(rule: Rule, { label }: OperationExample, { decision, detail }: Entry): string[] {
  if (decidingRule(decision) === rule.id) return []
  const why = detail === undefined ? '' : `: ${detail}`
  return [`${label} is not refused by this rule but ${told(decision)}${why}`]
}

function notAnswered({ label }: OperationExample, { decision, detail }: Entry): string[] {
  if (decision.by === 'handler') return []
  return [`${label} is not answered by the handler but ${told(decision)}: ${detail}`]
}

/** What still refuses a request when the rule is off: nothing, a second rule, or the schema alone. */
function refusedWithout(
  rule: Rule,
  { label }: OperationExample,
  { decision, detail }: Entry,
): { readonly second: string | undefined; readonly finding: string }[] {
  if (decision.by === 'handler' || reliesOn(rule, decision)) return []
  const second = decidingRule(decision)
  if (second !== undefined) return [{ second, finding: `${label} also trips ${second}` }]
  const refusal = `${label} is refused without this rule too (${told(decision)}: ${detail})`
  return [{ second, finding: `${refusal}; a rule that repeats the schema is a limit` }]
}

/**
 * What comes after a rule that is off may need what the rule makes sure of: a row that is there, headers that
 * say who calls.
 */
function reliesOn(rule: Rule, decision: Decision): boolean {
  if (decision.by === 'failure') return decision.failure === 'unguarded'
  const isUnidentified = decision.by === 'problem' && decision.problem === 'unidentified'
  return isUnidentified && rule.kind === 'refusal' && rule.stage === 'access'
}

function conformPromise(player: Player, loaded: Loaded, rule: PromiseRule): Conformance {
  const findings = rule.operations.flatMap((operation) =>
    rule.examples.flatMap((example, i) => {
      const { response } = play(player, loaded, operation, example)
      const missing = missingInReply(example.reply, response)
      return missing === undefined ? [] : [`${labelOf(operation, 'example', example, i)}: ${missing}`]
    }),
  )
  const of = rule.operations.length * rule.examples.length
  return {
    rule: rule.id,
    refuses: { held: of - findings.length, of },
    allows: { held: 0, of: 0 },
    bearsWeight: undefined,
    alone: true,
    findings,
  }
}

function operationExamples(
  rule: Rule,
  examples: readonly AnyExample[],
  kind: 'refused' | 'allowed',
): OperationExample[] {
  return rule.operations.flatMap((operation) =>
    examples.map((example, i) => {
      const label = labelOf(operation, kind, example, i)
      return { operation, example, label }
    }),
  )
}

/** `listJobs, refused example 2 (both dates)` */
function labelOf(operation: string, kind: string, { name }: AnyExample, i: number): string {
  return `${operation}, ${kind} example ${i + 1}${name === undefined ? '' : ` (${name})`}`
}

function told(decision: Decision): string {
  if (decision.by === 'failure') return `by our failure ${decision.failure}`
  if (decision.by === 'rule') return `by ${decision.rule}`
  if (decision.by !== 'problem') return `by the ${decision.by}`
  return `by the problem ${decision.problem}${decision.rule === undefined ? '' : ` under ${decision.rule}`}`
}
