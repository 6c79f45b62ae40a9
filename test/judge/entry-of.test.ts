import { expect, test } from 'vitest'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import { entryOf } from '../../src/mock/judge/entry-of.ts'
import { libraryMock } from '../library-mock.ts'

/** How an answer with that body is shown. */
function shownBody(body: string | Uint8Array, longest: number) {
  const { entry } = libraryMock().ask('listBooks')
  return entryOf({ ...entry, response: { ...entry.response, body } }, longest).response.body
}

test('an entry is shown with all that decided its answer, and as a copy', () => {
  const { ask, sandbox } = libraryMock()
  sandbox.watches = true
  const { entry } = ask('listBooks', { query: { size: 51 } })
  const full: Entry = { ...entry, readings: { 'genre-case': 'exact' }, exercised: ['size-max'] }
  const shown = entryOf({ ...full, response: { ...full.response, reason: 'Really Bad' } }, 1000)
  expect(shown).toMatchObject({
    number: 1,
    id: 'default-1',
    at: '2026-01-20T12:00:00.000Z',
    service: 'library',
    operation: 'listBooks',
    request: { method: 'GET', path: '/library/books', query: 'size=51', body: { content: '', bytes: 0 } },
    response: { status: 400, reason: 'Really Bad' },
    decision: { by: 'problem', problem: 'invalid-request', rule: 'size-max' },
    detail: 'query.size must be <= 50; got 51',
    readings: { 'genre-case': 'exact' },
    exercised: ['size-max'],
    expected: false,
    lost: false,
  })
  expect(shown.readings).not.toBe(full.readings)
  expect(shown.exercised).not.toBe(full.exercised)
})

test('what an entry does not have is not shown as undefined', () => {
  const shown = entryOf(libraryMock().send({ path: '/nowhere' }).entry, 10)
  expect(Object.keys(shown)).not.toContain('operation')
  expect(Object.keys(shown.response)).not.toContain('reason')
})

test('a body is cut after so many bytes, and one that has just as many is not', () => {
  expect(shownBody('abcd', 4)).toEqual({ encoding: 'text', content: 'abcd', bytes: 4, cut: false })
  expect(shownBody('abcde', 4)).toEqual({ encoding: 'text', content: 'abcd', bytes: 5, cut: true })
})

test('a character that the cut has split is left out, and what remains is text', () => {
  expect(shownBody('abcé', 4)).toEqual({ encoding: 'text', content: 'abc', bytes: 5, cut: true })
})

test('bytes that are no UTF-8 are shown as base64, half a character at the end of all among them', () => {
  expect(shownBody(Uint8Array.of(0xff, 0x00), 4)).toMatchObject({ encoding: 'base64', content: '/wA=' })
  expect(shownBody(Uint8Array.of(0x61, 0xc3), 4)).toMatchObject({ encoding: 'base64', content: 'YcM=' })
})

test('a byte-order mark is a part of what was sent', () => {
  expect(shownBody('\ufeffa', 9).content).toBe('\ufeffa')
})

test('of bytes that stand within others no more is shown than their own', () => {
  const bytes = new TextEncoder().encode('before-after')
  expect(shownBody(bytes.subarray(7, 9), 9)).toMatchObject({ content: 'af', bytes: 2 })
})
