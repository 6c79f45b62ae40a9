import { expect, test } from 'vitest'
import type { AnyStory } from '../../../../src/mock/engine/book/duty.ts'
import { callsOf } from '../../../../src/mock/engine/book/journal/calls-of.ts'
import { hasSuccess } from '../../../../src/mock/engine/book/journal/has-success.ts'
import { isCall } from '../../../../src/mock/engine/book/journal/is-call.ts'
import { isRefusedBy } from '../../../../src/mock/engine/book/journal/is-refused-by.ts'
import type { Observation } from '../../../../src/mock/engine/book/journal/observation.ts'
import { inOrder, isAfter, isAnyBetween } from '../../../../src/mock/engine/book/journal/order.ts'
import { playStory } from '../../../../src/mock/engine/journey/play.ts'
import { libraryMock } from '../../../library-mock.ts'
import { EMMA, WALDEN } from '../../../library/states.ts'

const get = (bookId: string) => ({ operation: 'getBook', request: { path: { bookId } } })
const list = { operation: 'listBooks' }
const lend = { operation: 'lendBook', request: { path: { bookId: EMMA } } }

function seenOf(...steps: AnyStory['steps']): Observation[] {
  const { mock, loaded } = libraryMock()
  return playStory(mock, loaded, { steps })
}

test('a call is one of the operations named, or of none', () => {
  const [call] = seenOf(list)
  expect(isCall(call!, 'getBook', 'listBooks')).toBe(true)
  expect(isCall(call!, 'getBook')).toBe(false)
  expect(isCall(call!)).toBe(false)
})

test('calls have the same key where their operation is named and all parts say the same', () => {
  const bookOf = ({ path }: Observation) => path['bookId']
  const [walden, emma, again, books] = seenOf(get(WALDEN), get(EMMA), get(WALDEN), list).map(
    callsOf(['getBook', 'lendBook'], bookOf),
  )
  expect(again).toBe(walden)
  expect(emma).not.toBe(walden)
  expect(books).toBeUndefined()
})

test('calls of one operation without parts all have the same key', () => {
  const [first, second, third] = seenOf(list, get(EMMA), list).map(callsOf('listBooks'))
  expect(third).toBe(first)
  expect(second).toBeUndefined()
})

test('an operation whose name is a part of the one that is meant is another one', () => {
  expect(seenOf(get(WALDEN)).map(callsOf('getBookAgain'))).toEqual([undefined])
})

test('a client has a success where the vendor did it and the answer came', () => {
  expect(seenOf(list, { ...list, lost: true }, lend).map(hasSuccess)).toEqual([true, false, false])
})

test('a call is refused by a rule that is named, and not by another or by none', () => {
  const [refused, answered] = seenOf(lend, list)
  expect(isRefusedBy(refused!, 'size-max', 'book-free')).toBe(true)
  expect(isRefusedBy(refused!, 'size-max')).toBe(false)
  expect(isRefusedBy(answered!, 'book-free')).toBe(false)
})

test('a refusal that was asked for by name has a rule and is no refusal', () => {
  const wished = { ...lend, request: { ...lend.request, headers: { prefer: 'example=book-free' } } }
  const [call] = seenOf(wished)
  expect(call!.rule).toBe('book-free')
  expect(isRefusedBy(call!, 'book-free')).toBe(false)
})

test('calls come after and between others as the journal has them', () => {
  const [first, second, third] = seenOf(list, list, list) as [Observation, Observation, Observation]
  expect([third, first, second].sort(inOrder)).toEqual([first, second, third])
  expect(isAfter(second, first)).toBe(true)
  expect(isAfter(first, first)).toBe(false)
  expect(isAnyBetween([second], first, third)).toBe(true)
  expect(isAnyBetween([third], first, undefined)).toBe(true)
  expect(isAnyBetween([third], first, second)).toBe(false)
  expect(isAnyBetween([second], second, third)).toBe(false)
})
