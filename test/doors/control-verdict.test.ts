import { expect, test } from 'vitest'
import { EMMA } from '../library/states.ts'
import { ADA, controlOf, startLibrary } from './start-library.ts'

const LENT = `/library/books/${EMMA}/loan`
const JSON_TYPE = { 'content-type': 'application/json' }

test('a refusal is expected, and an answer lost, as often as was said', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  expect(await control('POST', '/expectations', { rule: 'book-free', times: 2 })).toMatchObject({
    status: 200,
    body: { expectations: ['book-free', 'book-free'], losses: [] },
  })
  expect(await control('POST', '/losses', { operation: 'getBook' })).toMatchObject({
    status: 200,
    body: { losses: ['getBook'] },
  })
  await fetch(mock.url + LENT, { method: 'POST', headers: { ...ADA, ...JSON_TYPE }, body: '{}' })
  await expect(fetch(`${mock.url}/library/books/${EMMA}`, { headers: ADA })).rejects.toThrow()
  expect((await control('GET', '/journal')).body).toMatchObject({
    entries: [
      { expected: true, lost: false },
      { expected: false, lost: true },
    ],
  })
  expect((await control('POST', '/expectations', { rule: 'no-operation' })).body).toEqual({
    expectations: ['book-free', 'no-operation'],
    losses: [],
  })
})

test.each<[string, unknown, number, object]>([
  [
    '/expectations',
    { rule: 'book-fre' },
    404,
    { known: expect.arrayContaining(['book-free', 'unreadable-body']) },
  ],
  ['/expectations', { rule: 'newest-first' }, 404, {}],
  ['/expectations', {}, 422, { pointer: '/rule' }],
  ['/expectations', { rule: 'book-free', times: 0 }, 422, { pointer: '/times' }],
  ['/losses', { operation: 'getBok' }, 404, { known: expect.arrayContaining(['getBook']) }],
  ['/losses', { operation: 'getBook', time: 1 }, 422, { pointer: '/time' }],
])('POST %s %j is answered %i', async (path, body, status, problem) => {
  expect(await controlOf(await startLibrary())('POST', path, body)).toMatchObject({ status, body: problem })
})

test('a sandbox that does not judge yet says how to start it', async () => {
  const control = controlOf(await startLibrary())
  expect(await control('GET', '/verdict')).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('POST …/verdict') },
  })
})

test('once started the verdict is on what came after, request by request', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  const list = (size: number) => fetch(`${mock.url}/library/books?size=${size}`, { headers: ADA })
  await list(51)
  expect(await control('POST', '/verdict')).toMatchObject({ status: 204 })
  await list(50)
  const verdict = async () =>
    (
      (await control('GET', '/verdict')).body as {
        services: { verdicts: { id: string; verdict: string }[] }[]
      }
    ).services[0]!.verdicts.find(({ id }) => id === 'size-max')?.verdict
  expect(await verdict()).toBe('kept')
  await list(51)
  expect(await verdict()).toBe('broken')
  expect((await control('GET', '/verdict')).body).toMatchObject({ requests: 2, dropped: 0, unassigned: [] })
})

test('a verdict is of one sandbox alone, and a copy judges as its original does', async () => {
  const mock = await startLibrary()
  const control = controlOf(mock)
  await control('POST', '/verdict')
  await control('POST', '/sandboxes/default/fork', { name: 'copy' })
  await fetch(`${mock.url}/~copy/library/books?size=51`, { headers: ADA })
  expect((await control('GET', '/verdict')).body).toMatchObject({ requests: 0 })
  expect((await control('GET', '/sandboxes/copy/verdict')).body).toMatchObject({ requests: 1 })
})

test('in process the same is said of a sandbox', async () => {
  const mock = await startLibrary()
  const sandbox = mock.sandbox()
  expect(() => sandbox.verdict()).toThrow(/does not judge yet/)
  expect(() => sandbox.expectRefusal('nonsense')).toThrow(/no rule or problem that refuses "nonsense"/)
  expect(() => sandbox.loseAnswer('nonsense')).toThrow(/no operation "nonsense"/)
  sandbox.startVerdict()
  sandbox.expectRefusal('size-max')
  await fetch(`${mock.url}/library/books?size=51`, { headers: ADA })
  const {
    services: [library],
  } = sandbox.verdict()
  expect(library?.verdicts.find(({ id }) => id === 'size-max')).toMatchObject({ verdict: 'kept', kept: 1 })
})
