import type { Call } from './call.ts'
import type { LimitRule } from '../book/rule.ts'

/**
 * What of a call the client gave, as it gave it. Time, state and readings are ours, and so are the defaults
 * that the spec fills in.
 */
const GIVEN = new Set(['path', 'query', 'body', 'headers', 'rawPath', 'rawQuery', 'bodySize'])

/**
 * The call as a rule sees it, noting that the rule was exercised once it looks at a value that the client
 * gave.
 */
export function watched(call: Call, rule: string): Call {
  const note = () => call.exercised.add(rule)
  return new Proxy(call, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (!GIVEN.has(String(key)) || value === '' || value === 0) return value
      return watchedValue(value, key === 'query' || key === 'body' ? call.given[key] : value, note)
    },
  })
}

/** Notes the limits that concern a value which the client gave. */
export function exerciseLimits(call: Call, limits: readonly LimitRule[]): void {
  for (const { id, at, keyword } of limits) {
    const [part = '', ...steps] = at.replaceAll('[]', '.[]').split('.')
    const place = keyword === 'required' ? steps.slice(0, -1) : steps
    if (isThere(part === 'path' ? call.path : part === 'query' ? call.given.query : call.given.body, place))
      call.exercised.add(id)
  }
}

/** A value beside what of it the client gave: looking at a leaf that is in both counts. */
function watchedValue(value: unknown, given: unknown, note: () => void): unknown {
  if (given === undefined) return value
  if (
    typeof value !== 'object' ||
    value === null ||
    typeof given !== 'object' ||
    given === null ||
    value instanceof Uint8Array
  ) {
    note()
    return value
  }
  const own = given as Readonly<Record<PropertyKey, unknown>>
  let walking = 0
  return new Proxy(value, {
    get(target, key, receiver) {
      const inner: unknown = Reflect.get(target, key, target)
      if (Array.isArray(target) && key === Symbol.iterator)
        return () => target.map((_, i) => Reflect.get(receiver as object, i) as unknown).values()
      if (Array.isArray(target) && typeof inner === 'function') {
        return (...args: unknown[]) => {
          walking++
          try {
            return Reflect.apply(inner, receiver, args)
          } finally {
            walking--
          }
        }
      }
      // A method of an array asks for its length before it looks at anything.
      if (key === 'length' && walking > 0) return inner
      return Object.hasOwn(own, key) ? watchedValue(inner, own[key], note) : inner
    },
    has(target, key) {
      if (Object.hasOwn(own, key)) note()
      return Reflect.has(target, key)
    },
  })
}

function isThere(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return value !== undefined
  if (step === '[]') return Array.isArray(value) && value.some((item) => isThere(item, rest))
  return (
    typeof value === 'object' && value !== null && isThere((value as Record<string, unknown>)[step], rest)
  )
}
