import { play, type Player } from '../journey/play.ts'
import { missingInReply } from './missing-in-reply.ts'
import { decidingRule, type Decision } from '../book/entry.ts'
import type { Loaded } from '../book/loaded.ts'
import type { AnyExample } from '../book/example.ts'
import type { LimitRule, PromiseRule, Rule } from '../book/rule.ts'
import type { Located, Spec, SpecOperation } from '../spec/spec.ts'
import { escapeStep } from '../spec/pointer.ts'

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

interface Trial {
  readonly operation: string
  readonly example: AnyExample
  readonly label: string
}

/** Plays all examples of a rule and says what does not hold. */
export function conform(player: Player, loaded: Loaded, rule: Rule): Conformance {
  return rule.kind === 'promise' ? conformPromise(player, loaded, rule) : conformRefusal(player, loaded, rule)
}

function conformRefusal(player: Player, loaded: Loaded, rule: Exclude<Rule, PromiseRule>): Conformance {
  const findings = rule.kind === 'limit' ? missingKeywords(loaded.spec, rule) : []
  const decide = ({ operation, example }: Trial, off: readonly string[] = []) =>
    play(player, loaded, operation, example, off).entry
  const refused = trials(rule, rule.examples.refused, 'refused')
  const allowed = trials(rule, rule.examples.allowed, 'allowed')
  let alone = true
  let bearsWeight = true
  const refusing = refused.filter((trial) => {
    const { decision } = decide(trial)
    if (decidingRule(decision) === rule.id) return true
    findings.push(`${trial.label} is not refused by this rule but ${told(decision)}`)
    return false
  })
  const passing = allowed.filter((trial) => {
    const { decision, detail } = decide(trial)
    if (decision.by === 'handler') return true
    findings.push(`${trial.label} is not answered by the handler but ${told(decision)}: ${detail}`)
    return false
  })
  for (const trial of refused) {
    const { decision, detail } = decide(trial, [rule.id])
    if (decision.by === 'handler' || reliesOn(rule, decision)) continue
    const other = decidingRule(decision)
    if (other === undefined) bearsWeight = false
    else alone = false
    findings.push(
      other === undefined
        ? `${trial.label} is refused without this rule too (${told(decision)}: ${detail}); a rule that ` +
            'repeats the schema is a limit'
        : `${trial.label} also trips ${other}`,
    )
  }
  return {
    rule: rule.id,
    refuses: { held: refusing.length, of: refused.length },
    allows: { held: passing.length, of: allowed.length },
    bearsWeight,
    alone,
    findings,
  }
}

/**
 * What comes after a rule that is off may need what the rule makes sure of: a row that is there, headers that
 * say who calls.
 */
function reliesOn(rule: Rule, decision: Decision): boolean {
  if (decision.by === 'failure') return decision.failure === 'unguarded'
  return (
    decision.by === 'problem' &&
    decision.problem === 'unidentified' &&
    rule.kind === 'refusal' &&
    rule.stage === 'access'
  )
}

function conformPromise(player: Player, loaded: Loaded, rule: PromiseRule): Conformance {
  const findings: string[] = []
  const all = trials(rule, rule.examples, 'example')
  const kept = all.filter((trial, i) => {
    const expected = rule.examples[i % rule.examples.length]!.reply
    const missing = missingInReply(expected, play(player, loaded, trial.operation, trial.example).response)
    if (missing !== undefined) findings.push(`${trial.label}: ${missing}`)
    return missing === undefined
  })
  return {
    rule: rule.id,
    refuses: { held: kept.length, of: all.length },
    allows: { held: 0, of: 0 },
    bearsWeight: undefined,
    alone: true,
    findings,
  }
}

function trials(rule: Rule, examples: readonly AnyExample[], kind: string): Trial[] {
  return rule.operations.flatMap((operation) =>
    examples.map((example, i) => ({
      operation,
      example,
      label: `${operation}, ${kind} example ${i + 1}${example.name === undefined ? '' : ` (${example.name})`}`,
    })),
  )
}

function told(decision: Decision): string {
  if (decision.by === 'problem')
    return `by the problem ${decision.problem}${decision.rule === undefined ? '' : ` under ${decision.rule}`}`
  if (decision.by === 'failure') return `by our failure ${decision.failure}`
  return decision.by === 'rule' ? `by ${decision.rule}` : `by the ${decision.by}`
}

/** A limit names a keyword that stands in the spec, for each of its operations. */
function missingKeywords(spec: Spec, limit: LimitRule): string[] {
  return limit.operations
    .filter((id) => !hasKeyword(spec, spec.operations.get(id)!, limit))
    .map((id) => `${id}: the spec has no "${limit.keyword}" at ${limit.at}`)
}

function hasKeyword(spec: Spec, operation: SpecOperation, { at, keyword }: LimitRule): boolean {
  const [part, ...steps] = at.replaceAll('[]', '.[]').split('.')
  if (part !== 'body') {
    const parameter = operation.parameters.find((one) => one.in === part && one.name === steps.join('.'))
    return keyword === 'required'
      ? parameter?.required === true
      : parameter !== undefined && keyword in parameter.schema
  }
  return [...operation.bodies.values()].some((body) => {
    if (keyword === 'required' && steps.length === 0) return operation.bodyRequired
    const places = walk(spec, body, keyword === 'required' ? steps.slice(0, -1) : steps)
    return places.some(({ schema }) =>
      keyword === 'required'
        ? ((schema['required'] ?? []) as readonly unknown[]).includes(steps.at(-1))
        : keyword in schema,
    )
  })
}

/** The schemas that describe a place inside a body: more than one where alternatives do. */
function walk(spec: Spec, from: Located, steps: readonly string[]): Located[] {
  const alternatives = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) =>
    ((from.schema[keyword] ?? []) as readonly unknown[]).map((_, i) =>
      spec.at(`${from.pointer}/${keyword}/${i}`),
    ),
  )
  const here = [from, ...alternatives]
  const [step, ...rest] = steps
  if (step === undefined) return here
  return here.flatMap(({ schema, pointer }) => {
    if (step === '[]') return 'items' in schema ? walk(spec, spec.at(`${pointer}/items`), rest) : []
    const properties = (schema['properties'] ?? {}) as Readonly<Record<string, unknown>>
    return Object.hasOwn(properties, step)
      ? walk(spec, spec.at(`${pointer}/properties/${escapeStep(step)}`), rest)
      : []
  })
}
