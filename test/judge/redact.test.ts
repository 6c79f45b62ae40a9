import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact } from '../../src/mock/judge/redact.ts'

const MARK = '#[0-9a-f]{8}'

test('of a secret header no more is left than its scheme and a mark', () => {
  expect(
    redact({
      authorization: 'Bearer secret-1',
      'Proxy-Authorization': 'secret-2',
      'x-api-key': 'my secret-3',
      Cookie: 'sid=secret-4; theme=dark',
      accept: 'text/plain',
      gone: undefined,
      'set-cookie': undefined,
    }),
  ).toStrictEqual({
    authorization: expect.stringMatching(new RegExp(`^Bearer ${MARK}$`)),
    'Proxy-Authorization': expect.stringMatching(new RegExp(`^${MARK}$`)),
    'x-api-key': expect.stringMatching(new RegExp(`^${MARK}$`)),
    Cookie: expect.stringMatching(new RegExp(`^${MARK}$`)),
    accept: 'text/plain',
  })
})

test('one secret has one mark, and another secret another one', () => {
  const mark = (secret: string) => redact({ 'x-api-key': secret })['x-api-key']
  expect(mark('a')).toBe(mark('a'))
  expect(new Set(Array.from({ length: 1000 }, (_, i) => mark(`token-${i}`))).size).toBe(1000)
})

test('the mark of a secret is the same under every scheme, and says nothing of the space before it', () => {
  const markOf = (authorization: string) => redact({ authorization })['authorization']!.slice(-9)
  expect(markOf('Bearer a b')).toBe(markOf('TD1 a b'))
  expect(markOf('Bearer   a b')).toBe(markOf('Bearer a b'))
  expect(redact({ 'x-api-key': 'secret' })['x-api-key']).toBe(markOf('Bearer secret'))
})

test('what stands at no beginning is no scheme', () => {
  expect(redact({ authorization: '=sesame open' })['authorization']).toMatch(new RegExp(`^${MARK}$`))
})

test('no word of a secret is seen in what is left of it', () => {
  const words = fc.array(fc.stringMatching(/^[g-z]{5,20}$/), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.constantFrom('cookie', 'set-cookie', 'access_token', 'x-api-key', 'api-key', 'x-auth-token'),
      words,
      fc.constantFrom(' ', '; ', '='),
      (name, secret, between) => {
        const left = redact({ [name]: secret.join(between) })[name]!
        expect(secret.filter((word) => left.includes(word))).toEqual([])
      },
    ),
  )
})

test('no word after the scheme of an authorization is seen in what is left of it', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[g-z]{5,20}$/), { minLength: 1, maxLength: 4 }), (secret) => {
      const left = redact({ authorization: `TD1 ${secret.join(' ')}` })['authorization']!
      expect(left).toMatch(new RegExp(`^TD1 ${MARK}$`))
    }),
  )
})
