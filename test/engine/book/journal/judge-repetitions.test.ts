import { expect, test } from 'vitest'
import type { AnyStory, DutyFindings } from '../../../../src/mock/engine/book/duty.ts'
import { isRefusedBy } from '../../../../src/mock/engine/book/journal/is-refused-by.ts'
import { judgeRepetitions } from '../../../../src/mock/engine/book/journal/judge-repetitions.ts'
import { requestText } from '../../../../src/mock/engine/book/journal/request-text.ts'
import { playStory } from '../../../../src/mock/engine/journey/play.ts'
import { libraryMock } from '../../../library-mock.ts'
import { EMMA } from '../../../library/states.ts'

/** A request that is refused: ada has Emma. */
const lend = { operation: 'lendBook', request: { path: { bookId: EMMA } } }
const sameRequest = requestText('authorization')

function judged(
  steps: AnyStory['steps'],
  how: Partial<Parameters<typeof judgeRepetitions>[0]> = {},
): { readonly kept: readonly number[]; readonly broken: readonly [number, string][] } {
  const { mock, loaded } = libraryMock()
  const findings: DutyFindings = judgeRepetitions({ sameRequest, ...how })(playStory(mock, loaded, { steps }))
  return {
    kept: findings.kept.map(({ entry }) => entry.number),
    broken: findings.broken.map(({ at, detail }) => [at.entry.number, detail]),
  }
}

const AGAIN = 'sent again unchanged what had been refused with 409'

test('a refused request that is sent again unchanged is broken, whatever comes between', () => {
  expect(judged([lend, { operation: 'listBooks' }, lend])).toEqual({ kept: [], broken: [[3, AGAIN]] })
})

test('a refused request that is not sent again, or with another header that matters, is kept', () => {
  const asBen = { ...lend, request: { ...lend.request, headers: { authorization: 'Bearer ben' } } }
  expect(judged([lend])).toEqual({ kept: [1], broken: [] })
  expect(judged([lend, asBen])).toEqual({ kept: [1, 2], broken: [] })
})

test('an hour later it is no repetition', () => {
  const after = (time: string) => [lend, { ...lend, at: `2026-01-20T${time}Z` }] as const
  expect(judged(after('13:00:00')).broken).toEqual([[2, AGAIN]])
  expect(judged(after('13:00:01')).broken).toEqual([])
})

test('a client that never had the refusal may send the request again', () => {
  expect(judged([{ ...lend, lost: true }, lend])).toEqual({ kept: [2], broken: [] })
})

test('a refusal that passes by itself may be met again, and shows nothing', () => {
  const isForGood = (refused: Parameters<typeof isRefusedBy>[0]) => !isRefusedBy(refused, 'book-free')
  expect(judged([lend, lend], { isForGood })).toEqual({ kept: [], broken: [] })
})

test('a call that may have changed something lets the request be sent again', () => {
  const isChange = ({ operation }: { readonly operation: string }) => operation === 'getBook'
  expect(judged([lend, { operation: 'getBook' }, lend], { isChange })).toEqual({ kept: [1, 3], broken: [] })
  expect(judged([{ operation: 'getBook' }, lend, lend], { isChange }).broken).toEqual([[3, AGAIN]])
})

test('a service says in its own words what was sent again', () => {
  const detail = ({ rule = '' }) => `sent again what ${rule} had refused`
  expect(judged([lend, lend], { detail }).broken).toEqual([[2, 'sent again what book-free had refused']])
})

test('the same request that is answered the next time, or refused for another reason, is no repetition', () => {
  const back = { operation: 'returnBook', request: { path: { bookId: EMMA } } }
  const expired = { ...lend, request: { ...lend.request, headers: { 'x-card-expires': '2026-01-19' } } }
  expect(judged([lend, back, lend])).toEqual({ kept: [1], broken: [] })
  expect(judged([lend, expired])).toEqual({ kept: [1, 2], broken: [] })
})
