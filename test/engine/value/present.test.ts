import { expect, expectTypeOf, test } from 'vitest'
import { present } from '../../../src/mock/engine/value/present.ts'

test('keys that are undefined are left out, and only those', () => {
  const given = { a: undefined, b: null, c: '', d: 0, e: false }
  expect(Object.entries(present(given))).toEqual([
    ['b', null],
    ['c', ''],
    ['d', 0],
    ['e', false],
  ])
})

test('a key that may be undefined becomes one that may be missing', () => {
  const reason: string | undefined = ['late'].at(1)
  const made: { readonly status: 404; readonly reason?: string } = present({ status: 404, reason })
  expect(Object.keys(made)).toEqual(['status'])
  expectTypeOf(made.reason).toEqualTypeOf<string | undefined>()
})

test('of an object with any keys none is undefined any more', () => {
  const headers: Readonly<Record<string, string | undefined>> = { accept: 'text/plain', cookie: undefined }
  const made: Readonly<Record<string, string>> = present(headers)
  expect(Object.keys(made)).toEqual(['accept'])
})
