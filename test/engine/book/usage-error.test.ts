import { expect, test } from 'vitest'
import {
  at,
  invalidValue,
  notNow,
  unknownName,
  UsageError,
} from '../../../src/mock/engine/book/usage-error.ts'

/** What is thrown. */
function thrown(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('an error that a user can cause says what is wrong and what to do next, in one message', () => {
  const cause = new Error('below')
  const error = new UsageError('the port is taken', 'choose another', { cause })
  expect(error).toMatchObject({
    name: 'UsageError',
    message: 'the port is taken; choose another',
    problem: 'the port is taken',
    next: 'choose another',
    kind: 'invalid-value',
    cause,
  })
})

test('a name that there is not is told with those that there are, or that there are none', () => {
  expect(unknownName('service', 'shop', ['library', 'archive'])).toMatchObject({
    problem: 'no service "shop"',
    next: 'choose one of: library, archive',
    kind: 'unknown-name',
    known: ['library', 'archive'],
  })
  expect(unknownName('service', 'shop', []).next).toBe('there are none')
})

test('a wrong value is told with its place and what was expected there', () => {
  expect(invalidValue('/seed', 'must be an integer')).toMatchObject({
    message: '/seed must be an integer; correct the value at /seed',
    kind: 'invalid-value',
    pointer: '/seed',
    expected: 'must be an integer',
  })
})

test('what cannot be done as things are is told with what to do first', () => {
  expect(notNow('the clock stands still', 'start it')).toMatchObject({
    message: 'the clock stands still; start it',
    kind: 'not-now',
  })
})

test('a wrong value below a place is told with that place, and what was said below', () => {
  const below = new UsageError('12 is no day', 'give a day')
  expect(
    thrown(() =>
      at('/clock', () => {
        throw below
      }),
    ),
  ).toMatchObject({
    message: '/clock is wrong: 12 is no day; give a day',
    pointer: '/clock',
    expected: 'is wrong: 12 is no day; give a day',
    cause: below,
  })
})

test.each([
  ['that has its place already', invalidValue('', 'must be an object')],
  ['that is about a name', unknownName('rule', 'x', [])],
  ['that is no mistake of a user', new TypeError('a defect')],
])('an error %s is not told anew', (_, below) => {
  expect(
    thrown(() =>
      at('/clock', () => {
        throw below
      }),
    ),
  ).toBe(below)
})

test('what goes well below a place comes back as it is', () => {
  expect(at('/clock', () => 7)).toBe(7)
})
