import type { Observation } from '../../src/mock/engine/book/journal/observation.ts'

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown
type Prototype = Record<string, AnyFunction>

/** Methods of lists that ask a function about each item. */
const ASKING = [
  ...['every', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap', 'forEach', 'map'],
  ...['reduce', 'reduceRight', 'some', 'sort', 'toSorted'],
]

/** Methods of lists that compare or move the items themselves. */
const COPYING = [
  ...['concat', 'flat', 'includes', 'indexOf', 'join', 'lastIndexOf', 'reverse', 'shift', 'slice', 'splice'],
  ...['toReversed', 'unshift'],
]

/** What `...` and `for (of)` step through lists, sets and maps by. */
const ITERATORS = [[], new Set(), new Map()].map((empty) => prototypeOf(empty[Symbol.iterator]()))

let steps = 0

/**
 * Counts what something does: each field of a call that it reads, each item of a list, a set or a map that it
 * looks at or copies. The count is the same whenever the work is, on every machine.
 */
export function countSteps(work: () => unknown): number {
  const lists = prototypeOf([])
  const restore = [
    ...ASKING.map((name) => replace(lists, name, asking)),
    ...COPYING.map((name) => replace(lists, name, copying)),
    ...ITERATORS.map((iterator) => replace(iterator, 'next', stepping)),
  ]
  steps = 0
  try {
    work()
    return steps
  } finally {
    for (const undo of restore) undo()
  }
}

/** The same call, of which each reading of a field is a step. */
export function counted(call: Observation): Observation {
  return new Proxy(call, {
    get(target, name) {
      steps++
      return Reflect.get(target, name, target) as unknown
    },
  })
}

function prototypeOf(value: object): Prototype {
  return Object.getPrototypeOf(value) as Prototype
}

function replace(prototype: Prototype, name: string, counting: (original: AnyFunction) => AnyFunction) {
  const own = Object.getOwnPropertyDescriptor(prototype, name)!
  Object.defineProperty(prototype, name, { ...own, value: counting(own.value as AnyFunction) })
  return () => void Object.defineProperty(prototype, name, own)
}

function asking(original: AnyFunction): AnyFunction {
  return function (ask, ...rest) {
    if (typeof ask !== 'function') {
      steps += (this as unknown[]).length
      return original.call(this, ask, ...rest)
    }
    const look = ask as (...args: readonly unknown[]) => unknown
    return original.call(
      this,
      (...args: unknown[]) => {
        steps++
        return look(...args)
      },
      ...rest,
    )
  }
}

function copying(original: AnyFunction): AnyFunction {
  return function (...args) {
    const found = original.apply(this, args)
    steps += Array.isArray(found) ? found.length : (this as unknown[]).length
    return found
  }
}

function stepping(original: AnyFunction): AnyFunction {
  return function () {
    steps++
    return original.call(this)
  }
}
