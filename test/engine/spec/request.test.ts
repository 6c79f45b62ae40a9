import { expect, test } from 'vitest'
import { bodyText, requestLine, targetOf } from '../../../src/mock/engine/spec/request.ts'

test('a request line has the method, the path, and the query where there is one', () => {
  expect(requestLine({ method: 'GET', path: '/jobs', query: 'size=10' })).toBe('GET /jobs?size=10')
  expect(requestLine({ method: 'GET', path: '/jobs', query: '' })).toBe('GET /jobs')
  expect(targetOf({ path: '/jobs', query: 'a' })).toBe('/jobs?a')
})

test('a body is text, whether it was given as text or as the bytes of it', () => {
  expect(bodyText({ body: 'é' })).toBe('é')
  expect(bodyText({ body: new TextEncoder().encode('é') })).toBe('é')
})
