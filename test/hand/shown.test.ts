import { expect, test } from 'vitest'
import { shown } from '../../src/mock/hand/shown.ts'

const cycle: Record<string, unknown> = {}
cycle['itself'] = [cycle]
const revoked = Proxy.revocable({}, {})
revoked.revoke()

test.each<[given: unknown, text: string]>([
  ['a "b"', '"a \\"b\\""'],
  [{ a: [1] }, '{"a":[1]}'],
  [null, 'null'],
  [undefined, 'undefined'],
  [false, 'false'],
  [NaN, 'NaN'],
  [-Infinity, '-Infinity'],
  [5n, '5'],
  [Symbol('a'), 'Symbol(a)'],
  [() => 1, 'a function'],
  [{ toJSON: () => undefined, toString: 5 }, 'an object'],
])('%o is shown as %s', (given, text) => {
  expect(shown(given)).toBe(text)
})

test.each<[given: unknown, text: string]>([
  ['a'.repeat(60_000_000), `"${'a'.repeat(200)}…" (60000000 characters)`],
  [['a'.repeat(1000)], `["${'a'.repeat(198)}… (1004 characters)`],
  [10n ** 300n, `1${'0'.repeat(199)}… (301 characters)`],
  ['a'.repeat(200), `"${'a'.repeat(200)}"`],
])('a value that is long is cut', (given, text) => {
  expect(shown(given)).toBe(text)
})

test.each<[what: string, given: unknown]>([
  ['holds itself', cycle],
  ['holds a bigint', [5n]],
  [
    'throws when it is read',
    {
      get a() {
        throw new Error('do not read me')
      },
    },
  ],
  ['has no shape any more', revoked.proxy],
])('an object that %s is shown all the same', (_, given) => {
  expect(shown(given)).toBe('an object that JSON cannot show')
})
