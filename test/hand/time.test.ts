import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readClockSetting } from '../../src/mock/hand/clock-setting.ts'
import { durationText } from '../../src/mock/hand/duration-text.ts'
import { readDuration } from '../../src/mock/hand/duration.ts'
import { readInstant } from '../../src/mock/hand/instant.ts'

const DAY = 86_400_000

test.each([
  ['P45D', 45 * DAY],
  ['PT15M', 900_000],
  ['P1W', 7 * DAY],
  ['P1DT2H3M4.5S', DAY + 7_384_500],
  ['90d', 90 * DAY],
  ['15m', 900_000],
  ['1h30m', 5_400_000],
  ['500ms', 500],
  ['1.5h', 5_400_000],
  ['0s', 0],
  [1500, 1500],
  [0, 0],
])('the length of time %j is %d milliseconds', (given, milliseconds) => {
  expect(readDuration(given)).toBe(milliseconds)
})

test.each([
  '',
  'P',
  'PT',
  'P1DT',
  'P1M',
  'P1Y',
  '1',
  'd',
  '1x',
  '-1d',
  '1d ',
  'P-1D',
  '1 d',
  'ms',
  '1.d',
  -1,
  Number.NaN,
  -Infinity,
])('%j is no length of time', (given) => {
  expect(() => readDuration(given)).toThrow('is no length of time')
})

test.each([
  1e308,
  9_007_199_254_740_993,
  Infinity,
  '99999999999999999999w',
  '999999999999999999999999999999d',
  `P${'9'.repeat(400)}D`,
])('%j is a length of time all the same, the longest that is counted', (given) => {
  expect(readDuration(given)).toBe(Number.MAX_SAFE_INTEGER)
})

test('each length of time is written as it is read', () => {
  expect(durationText(82_799_999)).toBe('22h59m59s999ms')
  expect(durationText(0)).toBe('0ms')
  fc.assert(
    fc.property(fc.maxSafeNat(), (milliseconds) => {
      expect(readDuration(durationText(milliseconds))).toBe(milliseconds)
    }),
  )
})

test.each<[unknown, string]>([
  ['90', 'give it its unit, such as 90s, 90m or 90ms'],
  ['0', 'give it its unit, such as 0s'],
  [
    'soon',
    'expected an ISO 8601 duration without years and months (P45D, PT15M) or a short one with its units',
  ],
  [-1, 'expected a number of milliseconds, 0 or more, or text'],
  [new Date(0), 'expected a number of milliseconds, 0 or more, or text'],
  [['P1D'], 'expected a number of milliseconds, 0 or more, or text'],
  [5n, '5 is no length of time'],
])('the length of time %s is refused with what to write', (given, next) => {
  expect(() => readDuration(given as string)).toThrow(next)
})

test.each<[unknown, string]>([
  [new Date(), 'a Date is neither text nor a number; expected text (date.toISOString() of a Date)'],
  [['2026-01-20'], '["2026-01-20"] is neither text nor a number; expected text'],
  [null, 'null is neither text nor a number'],
  [Symbol('now'), 'Symbol(now) is neither'],
])('%s is no instant, which is text or a number', (given, message) => {
  expect(() => readInstant(given as string)).toThrow(message)
})

test('each part of an ISO 8601 duration counts', () => {
  const parts = fc.record({ w: fc.nat(50), d: fc.nat(500), h: fc.nat(99), m: fc.nat(99), s: fc.nat(99) })
  fc.assert(
    fc.property(parts, ({ w, d, h, m, s }) => {
      const expected = (((w * 7 + d) * 24 + h) * 60 + m) * 60_000 + s * 1000
      expect(readDuration(`P${w}W${d}DT${h}H${m}M${s}S`)).toBe(expected)
      expect(readDuration(`${w}w${d}d${h}h${m}m${s}s`)).toBe(expected)
    }),
  )
})

test(
  'whatever the text, a length of time is a whole number of milliseconds or an error that ' +
    'says what was expected',
  () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^P?T?(\d{1,20}(\.\d+)?[WDHMSwdhms]){0,4}$/)),
        (text) => {
          try {
            expect(Number.isSafeInteger(readDuration(text))).toBe(true)
          } catch (error) {
            expect(String(error)).toContain('UsageError')
            expect(String(error)).toContain('P45D')
          }
        },
      ),
    )
  },
)

test.each([
  ['2026-01-20T12:00:00Z', 1_768_910_400_000],
  ['2026-01-20T12:00:00.250+09:00', 1_768_878_000_250],
  ['2026-01-20T12:00Z', 1_768_910_400_000],
  ['2026-01-20', 1_768_867_200_000],
  ['1970-01-01', 0],
  ['2024-02-29', 1_709_164_800_000],
  [1_768_910_400_000, 1_768_910_400_000],
])('the instant %j is %d', (given, milliseconds) => {
  expect(readInstant(given)).toBe(milliseconds)
})

test.each([
  '',
  'tomorrow',
  '2026-01-20T12:00:00',
  '2026-02-30',
  '2026-02-30T00:00:00Z',
  '2025-02-29',
  '2026-13-01',
  '2026-01-20T25:00:00Z',
  '20260120',
  Number.NaN,
  Infinity,
  8.64e15 + 1,
])('%j is no instant', (given) => {
  expect(() => readInstant(given)).toThrow('is no instant')
})

test('every instant of the years 1970 to 9999 is read back as it was written', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1970-01-01T00:00:00Z'),
        max: new Date('9999-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      (date) => {
        expect(readInstant(date.toISOString())).toBe(date.getTime())
        expect(readInstant(date.toISOString().slice(0, 10))).toBe(Math.floor(date.getTime() / DAY) * DAY)
      },
    ),
  )
})

test('a clock is the time of the machine, runs on from an instant, or stands still', () => {
  expect(readClockSetting('system')).toEqual({ offset: 0 })
  expect(readClockSetting('frozen@2026-01-20T12:00:00Z')).toEqual({ frozenAt: 1_768_910_400_000 })
  const before = Date.now()
  const frozen = readClockSetting('frozen') as { frozenAt: number }
  const running = readClockSetting('2026-01-20T12:00:00Z') as { offset: number }
  const after = Date.now()
  expect(frozen.frozenAt).toBeGreaterThanOrEqual(before)
  expect(frozen.frozenAt).toBeLessThanOrEqual(after)
  expect(before + running.offset).toBeLessThanOrEqual(1_768_910_400_000)
  expect(after + running.offset).toBeGreaterThanOrEqual(1_768_910_400_000)
})

test.each(['', 'Frozen', 'frozen@', 'frozen@tomorrow', 'tomorrow'])('"%s" is no clock', (text) => {
  expect(() => readClockSetting(text)).toThrow(`"${text}" is no clock; expected system, frozen`)
})
