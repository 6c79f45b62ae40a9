import { expect, test } from 'vitest'
import { fetchDoor } from '../../src/mock/doors/fetch/fetch-door.ts'
import { EMMA, WALDEN } from '../library/states.ts'
import { libraryMock } from '../library-mock.ts'
import { ADA } from './start-library.ts'

const URL = 'http://library.test/library/books'

test('a request of the Fetch API is answered without a port', async () => {
  const { mock, sandbox } = libraryMock()
  const door = fetchDoor(mock)
  const response = await door(new Request(`${URL}?size=1&genre=a%2Fb`, { headers: ADA }))
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ total: 0, books: [] })
  expect(response.headers.get('x-bythebook-request-id')).toBe('default-1')
  expect(sandbox.journal.find()[0]!.request).toMatchObject({
    method: 'GET',
    path: '/library/books',
    query: 'size=1&genre=a%2Fb',
    origin: 'http://library.test',
  })
})

test('a body goes in, and a sandbox is named as over HTTP', async () => {
  const { mock } = libraryMock()
  const request = new Request('http://library.test/~mine/library/books', {
    method: 'POST',
    headers: { ...ADA, 'content-type': 'application/json' },
    body: '{"title":"Emma","authors":["Jane Austen"]}',
  })
  const response = await fetchDoor(mock)(request)
  expect({ status: response.status, location: response.headers.get('location') }).toEqual({
    status: 201,
    location: expect.stringContaining('http://library.test/~mine/library/books/'),
  })
  expect(mock.sandboxes.names()).toEqual(['default', 'mine'])
})

test('bytes come out as they are', async () => {
  const { mock } = libraryMock()
  const response = await fetchDoor(mock)(new Request(`${URL}/${WALDEN}/cover`, { headers: ADA }))
  expect(new Uint8Array(await response.arrayBuffer()).slice(0, 4)).toEqual(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  )
})

test.each([
  ['a 204', new Request(`${URL}/${EMMA}/loan`, { method: 'DELETE', headers: ADA }), 204],
  ['HEAD', new Request(URL, { method: 'HEAD', headers: ADA }), 404],
])('%s has no body', async (_, request, status) => {
  const response = await fetchDoor(libraryMock().mock)(request)
  expect({ status: response.status, body: response.body }).toEqual({ status, body: null })
})
