import { expect, test } from 'vitest'
import { bearerToken } from '../../../src/mock/engine/book/bearer-token.ts'

test.each([
  ['Bearer abc', 'abc'],
  ['bearer abc', 'abc'],
  ['BEARER   a.b-c', 'a.b-c'],
  [' Bearer abc ', 'abc'],
])('%j has the token %j, whatever the case of its scheme', (authorization, token) => {
  expect(bearerToken({ authorization })).toBe(token)
})

test.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearerabc', 'Bearer a b', 'TD1 123/456'])(
  '%j has no token',
  (authorization) => {
    expect(bearerToken({ authorization })).toBeUndefined()
  },
)

test('a request without the header has no token', () => {
  expect(bearerToken({})).toBeUndefined()
})

test('a scheme that only ends like it is another one', () => {
  expect(bearerToken({ authorization: 'XBearer abc' })).toBeUndefined()
})
