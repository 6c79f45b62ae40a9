import fc from 'fast-check'
import { expect, test } from 'vitest'
import { abridged, cut } from '../../src/generators/abridged.ts'

const cases: { name: string; given: unknown; want: string }[] = [
  {
    name: 'what fits is on one line',
    given: { a: 1, b: ['x', null], c: {}, d: [] },
    want: '{ "a": 1, "b": ["x", null], "c": {}, "d": [] }',
  },
  { name: 'a long list is its first item and its size', given: [1, 2, 3, 4], want: '[1, "… 4 in all"]' },
  {
    name: 'a long text is cut and its length said',
    given: 'x'.repeat(200),
    want: `"${'x'.repeat(160)}… (200 characters)"`,
  },
  {
    name: 'what does not fit is broken, its parts are not if they fit',
    given: { first: { a: 'x'.repeat(60) }, second: { b: 'y'.repeat(60) } },
    want: `{\n  "first": { "a": "${'x'.repeat(60)}" },\n  "second": { "b": "${'y'.repeat(60)}" }\n}`,
  },
]
for (const { name, given, want } of cases)
  test(name, () => {
    expect(abridged(given)).toBe(want)
  })

test('a value of many lines ends with how many there are', () => {
  const lines = abridged(
    Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`field-${i}`, 'a value'])),
  ).split('\n')
  expect(lines).toHaveLength(21)
  expect(lines.at(-1)).toBe('… 52 lines in all')
})

test('text that is short enough stays as it is', () => {
  expect(cut('abc', 3)).toBe('abc')
  expect(cut('abcd', 3)).toBe('abc… (4 characters)')
})

test('a value without long lists, long texts or many lines is still the same JSON', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.oneof(fc.string({ maxLength: 30 }), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value'), { maxKeys: 3 }),
    ),
  }))
  fc.assert(
    fc.property(value, (given) => {
      expect(JSON.parse(abridged(given))).toEqual(JSON.parse(JSON.stringify(given)))
    }),
  )
})
