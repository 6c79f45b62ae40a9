import { valueAt } from '../../src/mock/engine/book/journal/field.ts'
import type { ExpectedReply } from '../../src/mock/engine/book/example.ts'
import { partOf } from '../../src/mock/engine/value/pointer.ts'
import { literally } from './literally.ts'

/** A part of a JSON body in which something must not be there, as Pact V4 is told. */
export interface ClosedJson {
  /** What must not be there, in words: `without downloadURL`. */
  readonly says: string
  readonly content: unknown
  /** Pact's matching rules of a body, by path. */
  readonly rules: Readonly<Record<string, object>>
}

type Step = string | number

/**
 * What must be gone from a body, as an interaction of its own for each object that it is of: Pact lets an answer
 * have more than is expected, and a rule on the keys of an object takes the place of those on its values.
 * Throws where lists that must be empty stand beside more than one entry, since Pact has no rule for these.
 */
export function closedJson(
  { body: stated, absent = [], gone = [] }: ExpectedReply,
  actual: unknown,
): ClosedJson[] {
  const unwanted = byParent(absent).map(([parent, keys]) => ({
    says: `without ${keys.join(', ')}`,
    content: skeleton(actual, parent, 0, statedAt(stated, parent) ?? {}),
    rules: { [pathOf(parent)]: and(eachKeyBut(keys)) },
  }))
  const emptied = byParent(gone).map(([parent, keys]) => {
    const left = statedAt(stated, parent) ?? {}
    return {
      says: `with nothing in ${keys.join(', ')}`,
      content: skeleton(actual, parent, 0, left),
      rules: noOtherEntry(pathOf(parent), left),
    }
  })
  return [...unwanted, ...emptied]
}

/** The objects that these paths lead into, with the last step of each path. */
function byParent(paths: readonly string[]): [readonly Step[], string[]][] {
  const found = new Map<string, [readonly Step[], string[]]>()
  for (const path of paths) {
    const steps = stepsOf(path)
    const parent = steps.slice(0, -1)
    const [, keys] = found.get(pathOf(parent)) ?? [parent, []]
    found.set(pathOf(parent), [parent, [...keys, String(steps.at(-1))]])
  }
  return [...found.values()]
}

/** `jobs[0].status` as its steps. */
function stepsOf(path: string): Step[] {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

/** The same as Pact writes it: `$.jobs[0].status`. */
function pathOf(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`
    return /^\w+$/.test(step) ? `${path}.${step}` : `${path}['${step}']`
  }, '$')
}

function statedAt(stated: unknown, steps: readonly Step[]): object | undefined {
  const found = valueAt(stated, steps.join('.'))
  return typeof found === 'object' && found !== null ? found : undefined
}

/** What of a body leads to an object, with lists as long as they are, and there what is expected of it. */
function skeleton(actual: unknown, steps: readonly Step[], depth: number, inner: object): unknown {
  const step = steps[depth]
  if (step === undefined) return inner
  const next = skeleton(partOf(actual, step), steps, depth + 1, inner)
  return Array.isArray(actual) ? actual.map((_, i) => (i === step ? next : {})) : { [step]: next }
}

function eachKeyBut(keys: readonly string[]): object {
  const regex = `^(?!(${keys.map(literally).join('|')})$).*$`
  return { match: 'eachKey', rules: [{ match: 'regex', regex }] }
}

/**
 * Every list of an object holds the one entry that is stated there, or none. That is how Pact can be told of
 * lists that may be missing, but not hold anything.
 */
function noOtherEntry(path: string, left: object): Record<string, object> {
  const entries = Object.values(left).flatMap((list: unknown) => (Array.isArray(list) ? [...list] : [list]))
  const [entry] = entries as unknown[]
  if (entries.length !== 1 || typeof entry !== 'object' || entry === null)
    throw new Error(
      `${path} has lists that must be empty: state one entry, an object, in one list beside them`,
    )
  return {
    [path]: and({ match: 'values' }),
    [`${path}.*`]: and({ match: 'type' }),
    ...Object.fromEntries(
      Object.keys(entry).map((key) => [`${path}.*[*].${key}`, and({ match: 'equality' })]),
    ),
  }
}

function and(matcher: object): object {
  return { combine: 'AND', matchers: [matcher] }
}
