import { expect, test } from 'vitest'
import { expectationsOf } from '../../../src/mock/engine/book/expectations-of.ts'
import { libraryMock } from '../../library-mock.ts'

const named = (header: string | undefined) =>
  expectationsOf({ ...libraryMock().ask('getBook').entry.request, headers: { 'x-bythebook-expect': header } })

test.each([
  ['size-max', ['size-max']],
  ['size-max, book-free', ['size-max', 'book-free']],
  ['library/size-max', ['library/size-max']],
  [' , size-max,, ', ['size-max']],
  ['', []],
  [undefined, []],
])('the header %j names %j', (header, ids) => {
  expect(named(header)).toEqual(ids)
})
