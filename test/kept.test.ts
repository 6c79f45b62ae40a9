import { expect, test } from 'vitest'
import { KEPT_OF_RUN } from '../src/check/journal-keeper.ts'
import { KEPT_OF_LARGE } from '../src/mock/engine/sandbox/cut-bodies.ts'
import { MOST_TOLD } from '../src/mock/engine/sandbox/expectations.ts'
import { JOURNAL_LIMITS } from '../src/mock/engine/sandbox/journal.ts'
import { KEPT_LIMITS } from '../src/mock/engine/sandbox/kept.ts'
import { MOST_SANDBOXES } from '../src/mock/engine/sandbox/sandboxes.ts'
import { createMock } from '../src/mock/hand/create-mock.ts'
import { SandboxHandle } from '../src/mock/hand/sandbox-handle.ts'
import { startLibrary } from './doors/start-library.ts'
import { libraryMock } from './library-mock.ts'
import { readPage } from './printed/page.ts'

const MiB = 1024 * 1024
const number = (value: number) => value.toLocaleString('en-US')

test('the README gives the bounds that are in force', () => {
  const { rows, stateBytes, journalBytes } = KEPT_LIMITS
  const said = readPage('README.md').split('### What it keeps')[1]!.split('### ')[0]!
  for (const bound of [
    `${number(rows)} rows, about ${number(stateBytes / MiB)} MiB`,
    `| ${journalBytes / MiB} MiB |`,
    `${number(JOURNAL_LIMITS.entries)} entries, ${JOURNAL_LIMITS.bytes / MiB} MiB`,
    `| ${KEPT_OF_LARGE / 1024} KiB |`,
    `| ${number(MOST_SANDBOXES)} |`,
    `${number(MOST_TOLD)} of each`,
    `| ${KEPT_OF_RUN / MiB} MiB |`,
  ])
    expect(said).toContain(bound)
})

test('a write that does not fit is refused in our own voice with the number, and a reset makes room', () => {
  const { ask, sandbox } = libraryMock(
    {},
    { limits: { rows: 4, stateBytes: Infinity, journalBytes: Infinity } },
  )
  const isbn = (i: number) => ({ body: { title: `Book ${i}`, authors: ['Jane Austen'] } })
  const got = [1, 2, 3, 4].map((i) => ask('addBook', isbn(i)))
  const refused = got.at(-1)!
  expect(refused.status).toBe(507)
  expect(refused.headers['x-bythebook-failure']).toBe('store-full')
  expect(refused.body).toMatchObject({ detail: expect.stringContaining('may hold 4 rows') as string })
  sandbox.reset()
  expect(ask('addBook', isbn(5)).status).toBe(201)
})

test.each([
  ['bytes', (size: number) => new Uint8Array(size)],
  ['a Buffer, also one that is a part of another', (size: number) => Buffer.alloc(size + 1).subarray(1)],
])('twelve large bodies of %s in twelve sandboxes leave no more than their starts', (_, bodyOf) => {
  const { mock, send } = libraryMock()
  const body = bodyOf(11 * MiB)
  const kept = Array.from({ length: 12 }, (_, i) =>
    send(
      { method: 'POST', path: '/library/books', body, headers: { authorization: 'x' } },
      mock.sandboxes.open(`s${i}`),
    ),
  )
  for (const { entry } of kept) {
    expect(entry.request.body.buffer.byteLength).toBe(KEPT_OF_LARGE)
    expect(entry.cut?.request?.bytes).toBe(body.length)
  }
})

test('of what a client sends over a socket no more stays than what the journal shows', async () => {
  const mock = await startLibrary()
  const post = (body: Uint8Array<ArrayBuffer>) => fetch(`${mock.url}/nope`, { method: 'POST', body })
  await post(new Uint8Array(5 * MiB))
  await post(new Uint8Array(3))
  const held = mock.sandbox().findEntries()
  expect(held.map(({ request }) => request.body.buffer.byteLength)).toEqual([KEPT_OF_LARGE, 3])
})

test('the oldest entries of all sandboxes go first, and a deleted sandbox gives back', () => {
  const { mock, send } = libraryMock(
    {},
    { limits: { rows: Infinity, stateBytes: Infinity, journalBytes: 20_000 } },
  )
  const [one, two] = [mock.sandboxes.open('one'), mock.sandboxes.open('two')]
  for (let i = 0; i < 30; i++)
    for (const sandbox of [one, two]) send({ path: `/library/${'x'.repeat(500)}` }, sandbox)
  const sizes = [one.journal.size, two.journal.size]
  expect(sizes[0]! + sizes[1]!).toBeLessThan(40)
  expect(Math.abs(sizes[0]! - sizes[1]!)).toBeLessThanOrEqual(1)
  expect(one.journal.dropped).toBeGreaterThan(0)
  mock.sandboxes.delete('one')
  for (let i = 0; i < sizes[0]!; i++) send({ path: `/library/${'x'.repeat(500)}` }, two)
  expect(two.journal.size).toBeGreaterThan(sizes[1]!)
})

test('a sandbox remembers so many expectations, and says so', async () => {
  const mock = await createMock({ services: ['adobe-privacy'] })
  const handle = new SandboxHandle(mock, mock.sandboxes.default)
  handle.expectRefusal('dates-together', MOST_TOLD)
  expect(() => handle.expectRefusal('dates-together')).toThrow(`remembers ${MOST_TOLD}`)
})
