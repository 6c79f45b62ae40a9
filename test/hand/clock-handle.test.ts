import { expect, test } from 'vitest'
import { UsageError } from '../../src/mock/engine/book/usage-error.ts'
import { ClockHandle } from '../../src/mock/hand/clock-handle.ts'
import { libraryMock } from '../library-mock.ts'

const NOON = Date.parse('2026-01-20T12:00:00Z')

/** The clock of a sandbox that stands still at noon. */
function clockAtNoon() {
  const { sandbox } = libraryMock()
  return new ClockHandle(sandbox)
}

test('a clock goes back only when asked to', () => {
  const clock = clockAtNoon()
  expect(() => clock.set(NOON - 1)).toThrow(
    "2026-01-20T11:59:59.999Z is before the sandbox's 2026-01-20T12:00:00.000Z; a clock " +
      'goes back only when asked',
  )
  expect(clock.now).toBe('2026-01-20T12:00:00.000Z')
  clock.set(NOON - 1, { backwards: true })
  expect(clock.now).toBe('2026-01-20T11:59:59.999Z')
})

test('a clock may be set to the instant that it shows, and advanced by nothing', () => {
  const clock = clockAtNoon()
  clock.set(NOON)
  clock.advance(0)
  expect(clock.now).toBe('2026-01-20T12:00:00.000Z')
})

test.each([Number.NaN, Infinity, -Infinity, -1, 8.64e15 + 1])(
  'an instant that no vendor can write, such as %d, is refused',
  (instant) => {
    expect(() => clockAtNoon().set(instant, { backwards: true })).toThrow(
      'is no instant of the years 1970 to 9999',
    )
  },
)

test.each([-1, Number.NaN])('a clock is not advanced by %d', (milliseconds) => {
  expect(() => clockAtNoon().advance(milliseconds)).toThrow('is no length of time')
})

test('a clock is not advanced past the last year that it can show', () => {
  const clock = clockAtNoon()
  expect(() => clock.advance('9999999d')).toThrow(UsageError)
  expect(() => clock.advance('P3000000D')).toThrow(
    '"P3000000D" from 2026-01-20T12:00:00.000Z is after 9999-12-31T23:59:59.999Z, the last instant of a ' +
      'clock; expected at most 2912423d11h59m59s999ms',
  )
  expect(clock.now).toBe('2026-01-20T12:00:00.000Z')
})

const LAST = '9999-12-31T23:59:59.999Z'

test.each(['1d', 1e308, 9_007_199_254_740_993, '999999999999999999999999999999d', 'P9999999W'])(
  'of a clock that is advanced by %j, too long, what is left is told, and taken',
  (by) => {
    const clock = clockAtNoon()
    clock.set('9999-12-31T01:00:00.250Z')
    const error = thrownBy(() => clock.advance(by))
    expect(error.problem).toContain(`from 9999-12-31T01:00:00.250Z is after ${LAST}`)
    expect(error.next).toBe('expected at most 22h59m59s749ms')
    clock.advance('22h59m59s749ms')
    expect(clock.now).toBe(LAST)
  },
)

test('of a clock that runs, less and less is left', () => {
  const clock = clockAtNoon()
  clock.set('9999-12-31T01:00:00Z', { frozen: false })
  expect(thrownBy(() => clock.advance('1d')).next).toMatch(
    /^expected at most 22h5\dm\S+, and less the longer it runs$/,
  )
})

test('where no time is left, the way is back', () => {
  const clock = clockAtNoon()
  clock.set(LAST)
  expect(thrownBy(() => clock.advance(1)).next).toMatch(
    /set it back, .*clock\.set\(now, \{ backwards: true \}\), .*PUT \/clock and "backwards": true/,
  )
  clock.advance(0)
  clock.set(NOON, { backwards: true })
  expect(clock.now).toBe('2026-01-20T12:00:00.000Z')
})

function thrownBy(act: () => void): UsageError {
  try {
    act()
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
