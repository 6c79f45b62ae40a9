import { expect, test } from 'vitest'
import { LAST_INSTANT, SandboxClock } from '../../../src/mock/engine/sandbox/sandbox-clock.ts'

const NOON = Date.parse('2026-01-20T12:00:00Z')

/** A machine whose time a test moves. */
function machine() {
  const time = { now: NOON }
  return { time, read: () => time.now }
}

test('a new clock shows the time of the machine and runs with it', () => {
  const { time, read } = machine()
  const clock = new SandboxClock(undefined, read)
  time.now += 5
  expect({ now: clock.now(), frozen: clock.frozen }).toEqual({ now: NOON + 5, frozen: false })
})

test('a clock that was set runs on from there', () => {
  const { time, read } = machine()
  const clock = new SandboxClock(undefined, read)
  clock.set(NOON + 1000)
  time.now += 5
  expect(clock.now()).toBe(NOON + 1005)
})

test('a frozen clock stands still until it is resumed, and then runs on from where it stood', () => {
  const { time, read } = machine()
  const clock = new SandboxClock(undefined, read)
  clock.freeze()
  time.now += 5
  expect({ now: clock.now(), frozen: clock.frozen }).toEqual({ now: NOON, frozen: true })
  clock.resume()
  time.now += 2
  expect({ now: clock.now(), frozen: clock.frozen }).toEqual({ now: NOON + 2, frozen: false })
})

test('a frozen clock that is set or advanced stays frozen', () => {
  const clock = new SandboxClock({ frozenAt: NOON })
  clock.set(NOON + 10)
  clock.advance(5)
  expect({ now: clock.now(), frozen: clock.frozen }).toEqual({ now: NOON + 15, frozen: true })
  expect(clock.setting).toEqual({ frozenAt: NOON + 15 })
})

test('a clock can be set and frozen, or set and started, in one step', () => {
  const { time, read } = machine()
  const clock = new SandboxClock(undefined, read)
  clock.set(NOON + 10, true)
  time.now += 5
  expect(clock.now()).toBe(NOON + 10)
  clock.set(NOON + 20, false)
  time.now += 5
  expect(clock.now()).toBe(NOON + 25)
})

test('a fork has the same time and goes its own way', () => {
  const { time, read } = machine()
  const clock = new SandboxClock({ offset: 7 }, read)
  const fork = clock.fork()
  fork.advance(1000)
  time.now += 1
  expect(clock.now()).toBe(NOON + 8)
  expect(fork.now()).toBe(NOON + 1008)
})

test('a clock that gets to the last instant stands there: no vendor writes a year of five digits', () => {
  const { time, read } = machine()
  const clock = new SandboxClock(undefined, read)
  clock.set(LAST_INSTANT - 1)
  time.now += 60_000
  expect(new Date(clock.now()).toISOString()).toBe('9999-12-31T23:59:59.999Z')
  clock.freeze()
  clock.resume()
  clock.advance(60_000)
  expect(clock.now()).toBe(LAST_INSTANT)
})
