import { ANY_NAME, placesOf, stepsOfPlace } from '../book/place.ts'
import type { Keyword, LimitRule } from '../book/rule.ts'
import type { Call } from './call.ts'

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
  for (const limit of limits)
    if (placesOf(limit).some((at) => isExercised(call, at, limit.keyword))) call.exercised.add(limit.id)
}

function isExercised(call: Call, at: string, keyword: Keyword): boolean {
  const [part = '', ...steps] = stepsOfPlace(at)
  // What is required may be missing: the client exercises it with what should hold it.
  return isThere(givenPart(call, part), keyword === 'required' ? steps.slice(0, -1) : steps)
}

function givenPart({ path, given }: Call, part: string): unknown {
  if (part === 'path') return path
  return part === 'query' ? given.query : given.body
}

function isThere(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return value !== undefined
  if (step === '[]') return Array.isArray(value) && value.some((item) => isThere(item, rest))
  if (step === ANY_NAME)
    return (
      isObject(value) && !Array.isArray(value) && Object.values(value).some((held) => isThere(held, rest))
    )
  return isObject(value) && isThere(value[step], rest)
}

/** A value beside what of it the client gave: looking at a leaf that is in both counts. */
function watchedValue(value: unknown, given: unknown, note: () => void): unknown {
  if (given === undefined) return value
  if (!isObject(value) || !isObject(given) || value instanceof Uint8Array) {
    note()
    return value
  }
  let walking = 0
  return new Proxy(value, {
    get(target, key, receiver: Readonly<Record<PropertyKey, unknown>>) {
      const inner: unknown = Reflect.get(target, key, target)
      // An iterator of an array asks for the length at each step, when the call that made it is long over.
      if (Array.isArray(target) && key === Symbol.iterator)
        return () => target.map((_, i) => receiver[i]).values()
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
      return Object.hasOwn(given, key) ? watchedValue(inner, given[key], note) : inner
    },
    has(target, key) {
      if (Object.hasOwn(given, key)) note()
      return Reflect.has(target, key)
    },
  })
}

function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null
}
