import { expect, test } from 'vitest'
import type { Entry } from '../../../src/mock/engine/book/entry.ts'
import { weightOf } from '../../../src/mock/engine/sandbox/entry-weight.ts'
import { libraryMock } from '../../library-mock.ts'

test('an entry weighs its path, its query, names and values of its headers, and both bodies', () => {
  const { entry } = libraryMock().ask('getBook')
  const bare: Entry = {
    ...entry,
    request: { ...entry.request, path: '', query: '', headers: {}, body: new Uint8Array() },
    response: { ...entry.response, body: '' },
  }
  const asking = (request: Partial<Entry['request']>) =>
    weightOf({ ...bare, request: { ...bare.request, ...request } })
  expect({
    bare: weightOf(bare),
    path: asking({ path: '/books' }),
    query: asking({ query: 'size=5' }),
    headers: asking({ headers: { accept: '*/*', 'x-a': 'yes!' } }),
    unset: asking({ headers: { accept: undefined } as never }),
    body: asking({ body: new Uint8Array(11) }),
    answer: weightOf({ ...bare, response: { ...bare.response, body: 'twelve bytes' } }),
    all: weightOf({
      ...bare,
      request: { ...bare.request, path: '/a', query: 'b', headers: { c: 'd' }, body: new Uint8Array(4) },
      response: { ...bare.response, body: 'efghi' },
    }),
  }).toEqual({ bare: 0, path: 6, query: 6, headers: 16, unset: 6, body: 11, answer: 12, all: 14 })
})
