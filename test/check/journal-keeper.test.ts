import { expect, test } from 'vitest'
import { JournalKeeper } from '../../src/check/journal-keeper.ts'
import type { Sandbox } from '../../src/mock/engine/sandbox/sandbox.ts'
import { libraryMock } from '../library-mock.ts'

/** A keeper of so many bytes that hears of every request to a mock of the library. */
function keeping(bytes?: number) {
  const keeper = new JournalKeeper(bytes)
  const { mock } = libraryMock()
  mock.onEntry = (entry, sandbox) => keeper.see(entry, sandbox)
  mock.onLost = (number, sandbox) => keeper.lose(number, sandbox)
  const ask = (path: string) =>
    mock.deliver({ method: 'GET', path, query: '', headers: {}, body: new Uint8Array(0), origin: '' })
  const next = (sandbox: Sandbox) => sandbox.reset()
  return { keeper, mock, ask, next }
}

test('a world is kept for as long as one of its requests is, however often a client begins anew', () => {
  const { keeper, mock, ask, next } = keeping(100 * 1024)
  for (let i = 0; i < 2000; i++) {
    ask(`/world-${i}`)
    next(mock.sandboxes.default)
  }
  const [forgotten, ...kept] = keeper.clientJournals()
  expect(kept.length).toBeLessThan(100)
  expect(kept.every(({ entries }) => entries.length === 1)).toBe(true)
  expect(kept.at(-1)!.entries[0]!.request.path).toBe('/world-1999')
  expect(forgotten).toEqual({ entries: [], dropped: 2000 - kept.length, unmet: [] })
})

test('where all fits, there is a journal for each world and none for what was forgotten', () => {
  const { keeper, mock, ask, next } = keeping()
  ask('/first')
  next(mock.sandboxes.default)
  ask('/second')
  ask('/third')
  const paths = keeper.clientJournals().map(({ entries }) => entries.map(({ request }) => request.path))
  expect(paths).toEqual([['/first'], ['/second', '/third']])
})

test('an answer that is lost after its sandbox was deleted is no loss of the one that took its name', () => {
  const { keeper, mock, ask } = keeping()
  const lost = ask('/~mine/first')
  mock.sandboxes.delete('mine')
  ask('/~mine/second')
  lost.lose!()
  const seen = keeper
    .clientJournals()
    .map(({ entries }) => entries.map(({ request, lost }) => [request.path, lost]))
  expect(seen).toEqual([[['/first', true]], [['/second', false]]])
  expect(
    mock.sandboxes
      .get('mine')!
      .journal.find()
      .map(({ lost }) => lost),
  ).toEqual([false])
})
