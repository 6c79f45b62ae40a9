import { valueAt } from '../../src/mock/engine/book/journal/field.ts'
import type { ExpectedReply } from '../../src/mock/engine/book/example.ts'
import { partOf } from '../../src/mock/engine/value/pointer.ts'
import { literally } from './literally.ts'

/** A part of a JSON body in which something must not be there, as Pact V4 is told. */
export interface ClosedJson {
  /** What must not be there, in words: `without downloadURL`, `with 2 in jobs`. */
  readonly says: string
  readonly content: unknown
  /** Pact's matching rules of a body, by path. */
  readonly rules: Readonly<Record<string, object>>
}

type Step = string | number

/**
 * What must be gone from a body, as an interaction of its own for each object that it is of: Pact lets an answer
 * have more than is expected, and a rule on the keys of an object takes the place of those on its values. So it
 * is for the length of a list in any order, to which Pact lets more be added.
 * Throws where lists that must be empty stand beside more than one entry, since Pact has no rule for these.
 */
export function closedJson(
  { body: stated, absent = [], gone = [], anyOrder = [] }: ExpectedReply,
  actual: unknown,
): ClosedJson[] {
  const unwanted = byParent(absent).map(([parent, keys]) => ({
    says: `without ${keys.join(', ')}`,
    content: skeleton(actual, stated, parent, statedAt(stated, parent) ?? {}),
    rules: { [pathOf(parent)]: and(eachKeyBut(keys)) },
  }))
  const emptied = byParent(gone).map(([parent, keys]) => {
    const { content, entry } = onlyEntry(pathOf(parent), statedAt(stated, parent) ?? {}, keys)
    return {
      says: `with nothing in ${keys.join(', ')}`,
      content: skeleton(actual, stated, parent, content),
      rules: noOtherEntry(pathOf(parent), entry),
    }
  })
  const counted = anyOrder.map((path) => {
    const steps = stepsOf(path)
    const list = valueAt(stated, steps.join('.'))
    if (!Array.isArray(list) || list.length === 0)
      throw new Error(`${path} is in any order: state the entries of its list`)
    const isOfObjects = typeof list[0] === 'object'
    return {
      says: `with ${list.length} in ${path}`,
      content: skeleton(actual, stated, steps, [isOfObjects ? {} : (list[0] as unknown)]),
      rules: { [pathOf(steps)]: and({ match: 'type', min: list.length, max: list.length }) },
    }
  })
  return [...unwanted, ...emptied, ...counted]
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
    return path + (typeof step === 'number' ? `[${step}]` : fieldOf(step))
  }, '$')
}

function fieldOf(name: string): string {
  return /^\w+$/.test(name) ? `.${name}` : `['${name}']`
}

function statedAt(stated: unknown, steps: readonly Step[]): object | undefined {
  const found = valueAt(stated, steps.join('.'))
  return typeof found === 'object' && found !== null ? found : undefined
}

/**
 * What of a body leads to an object, with lists as long as they are and what is stated of their other items, and
 * there what is expected of it.
 */
function skeleton(
  actual: unknown,
  stated: unknown,
  [step, ...rest]: readonly Step[],
  inner: object,
): unknown {
  if (step === undefined) return inner
  const next = skeleton(partOf(actual, step), partOf(stated, step), rest, inner)
  return Array.isArray(actual)
    ? actual.map((_, i) => (i === step ? next : (partOf(stated, i) ?? {})))
    : { [step]: next }
}

function eachKeyBut(keys: readonly string[]): object {
  const regex = `^(?!(${keys.map(literally).join('|')})$).*$`
  return { match: 'eachKey', rules: [{ match: 'regex', regex }] }
}

/** No entry of any list has such a field, so that none can stand where it is asked for. */
const NO_ENTRY = { 'no entry is left': true }

interface OnlyEntry {
  readonly content: object
  readonly entry: object
}

/** What is left of an object whose lists are to hold one entry, or none. */
function onlyEntry(path: string, left: object, keys: readonly string[]): OnlyEntry {
  const entries = Object.values(left).flatMap((list: unknown) => (Array.isArray(list) ? [...list] : [list]))
  const [entry = NO_ENTRY, ...more] = entries as unknown[]
  if (more.length > 0 || typeof entry !== 'object' || entry === null)
    throw new Error(
      `${path} has lists that must be empty: state one entry, an object, in one list beside them`,
    )
  return { content: entry === NO_ENTRY ? { [keys[0]!]: [entry] } : left, entry }
}

/**
 * Every list of an object holds the one entry that is stated there, or none. That is how Pact can be told of
 * lists that may be missing, but not hold anything; a field that is no list may not stand beside them.
 */
function noOtherEntry(path: string, entry: object): Record<string, object> {
  return {
    [path]: and({ match: 'values' }),
    [`${path}.*`]: and({ match: 'type' }),
    ...Object.fromEntries(
      Object.keys(entry).map((key) => [`${path}.*[*]${fieldOf(key)}`, and({ match: 'equality' })]),
    ),
  }
}

function and(matcher: object): object {
  return { combine: 'AND', matchers: [matcher] }
}
