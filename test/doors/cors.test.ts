import { expect, test } from 'vitest'
import { corsHeaders, preflight } from '../../src/mock/doors/http/cors.ts'

const ASKS = { origin: 'http://app.test', 'access-control-request-method': 'PUT' }

test('a browser that asks whether it may is told that it may, with the headers that it names or with any', () => {
  const answer = preflight('OPTIONS', ASKS)
  expect(answer).toEqual({
    status: 204,
    headers: {
      'access-control-allow-origin': 'http://app.test',
      'access-control-allow-credentials': 'true',
      vary: 'origin',
      'access-control-allow-methods': expect.stringContaining('PUT') as string,
      'access-control-allow-headers': '*',
    },
    body: '',
  })
  const named = preflight('OPTIONS', { ...ASKS, 'access-control-request-headers': 'x-api-key' })
  expect(named?.headers['access-control-allow-headers']).toBe('x-api-key')
})

test.each<[string, string, Record<string, string>]>([
  ['another method', 'GET', ASKS],
  ['no origin', 'OPTIONS', { 'access-control-request-method': 'PUT' }],
  ['no method that is asked for', 'OPTIONS', { origin: 'http://app.test' }],
  ['neither', 'OPTIONS', {}],
])('a request with %s asks for no permission', (_, method, headers) => {
  expect(preflight(method, headers)).toBeUndefined()
})

test('an answer names its own headers to the page that may read it, and lets anyone else read it too', () => {
  const response = { status: 200, headers: { etag: '1', 'retry-after': '2' }, body: '' }
  expect(corsHeaders({}, response)).toEqual({ 'access-control-allow-origin': '*' })
  expect(corsHeaders({ origin: 'http://app.test' }, response)).toEqual({
    'access-control-allow-origin': 'http://app.test',
    'access-control-allow-credentials': 'true',
    vary: 'origin',
    'access-control-expose-headers': 'etag, retry-after',
  })
})
