import { afterEach, expect, test, vi } from 'vitest'
import * as bythebook from '../../src/index.ts'
import { startLibrary, ADA } from '../doors/start-library.ts'
import { EMMA } from '../library/states.ts'

afterEach(() => vi.unstubAllEnvs())

const lend = (url: string) =>
  fetch(`${url}/library/books/${EMMA}/loan`, {
    method: 'POST',
    headers: { ...ADA, 'content-type': 'application/json' },
    body: '{"days":1}',
  })

test('expect() tells the mock in whose environment it runs that the next refusal is meant', async () => {
  const mock = await startLibrary()
  vi.stubEnv('BYTHEBOOK_URL', mock.url)
  await bythebook.expectRefusal('book-free', { times: 2 })
  for (let i = 0; i < 3; i++) await lend(mock.url)
  expect(
    mock
      .sandbox()
      .findEntries()
      .map(({ expected }) => expected),
  ).toEqual([true, true, false])
})

test('expect() is told to the sandbox that the address names', async () => {
  const mock = await startLibrary()
  await bythebook.expectRefusal('book-free', { url: `${mock.url}/~mine` })
  expect(mock.sandbox('mine').sandbox.expectations).toEqual(['book-free'])
  expect(mock.sandbox().sandbox.expectations).toEqual([])
})

test('expect() does nothing where nobody judges', async () => {
  vi.stubEnv('BYTHEBOOK_URL', undefined)
  await expect(bythebook.expectRefusal('book-free')).resolves.toBeUndefined()
})

test('expect() of a rule that there is not says which there are', async () => {
  const mock = await startLibrary()
  await expect(bythebook.expectRefusal('book-fre', { url: mock.url })).rejects.toThrow(
    /no rule or problem that refuses "book-fre"; choose one of: .*book-free/,
  )
})

test('loseAnswer() breaks off the next answer, which was given all the same', async () => {
  const mock = await startLibrary()
  await bythebook.loseAnswer('listBooks', { url: mock.url })
  await expect(fetch(`${mock.url}/library/books`, { headers: ADA })).rejects.toThrow()
  expect((await fetch(`${mock.url}/library/books`, { headers: ADA })).status).toBe(200)
  expect(
    mock
      .sandbox()
      .findEntries()
      .map(({ lost, response }) => ({ lost, status: response.status })),
  ).toEqual([
    { lost: true, status: 200 },
    { lost: false, status: 200 },
  ])
})

test('loseAnswer() without a mock is an error that says what to do', async () => {
  vi.stubEnv('BYTHEBOOK_URL', undefined)
  await expect(bythebook.loseAnswer('listBooks')).rejects.toThrow(/bythebook check -- <command>/)
})

test('loseAnswer() of an operation that there is not says which there are', async () => {
  const mock = await startLibrary()
  await expect(bythebook.loseAnswer('listBook', { url: mock.url })).rejects.toThrow(
    /no operation "listBook"; choose one of: listBooks/,
  )
})
