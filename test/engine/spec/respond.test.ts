import { expect, test } from 'vitest'
import { respond } from '../../../src/mock/engine/spec/respond.ts'
import { speak } from '../../../src/mock/engine/journey/speak.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'

/** Writes a reply whose media type is as given. */
function written(
  mediaType: string | undefined,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const content =
    mediaType === undefined
      ? {}
      : { content: { [mediaType]: { schema: { xml: { name: 'r' }, properties: { a: {} } } } } }
  const spec = readSpec({ paths: { '/': { get: { operationId: 'get', responses: { '200': content } } } } })
  return respond(
    spec,
    spec.operations.get('get')!.replies.get(200)!,
    { status: 200, body, headers },
    { 'x-bythebook-rule': 'a' },
  )
}

test.each([
  ['application/json', '{"a":1}'],
  ['application/vnd.library.v1+json', '{"a":1}'],
  ['application/json; charset=utf-8', '{"a":1}'],
  ['text/xml;charset=UTF-8', '<r><a>1</a></r>'],
  ['application/library+xml', '<r><a>1</a></r>'],
])('a body is written as its media type %s says', (mediaType, text) => {
  expect(written(mediaType, { a: 1 })).toEqual({
    status: 200,
    headers: { 'content-type': mediaType, 'x-bythebook-rule': 'a' },
    body: text,
  })
})

test('text is written as it is, JSON text as JSON, and bytes as bytes', () => {
  expect(written('text/plain', 'a"b').body).toBe('a"b')
  expect(written('application/json', 'a"b').body).toBe('"a\\"b"')
  expect(written('image/png', Uint8Array.of(1)).body).toEqual(Uint8Array.of(1))
})

test('a reply without content has no body and no media type', () => {
  expect(written(undefined, undefined)).toEqual({
    status: 200,
    headers: { 'x-bythebook-rule': 'a' },
    body: '',
  })
})

test('a reply may name its media type more exactly than the spec', () => {
  expect(
    written('application/json', {}, { 'content-type': 'application/json;charset=utf-8' }).headers[
      'content-type'
    ],
  ).toBe('application/json;charset=utf-8')
})

test('what the mock says itself is a problem of ours, with the next step', () => {
  const { status, headers, body } = speak(501, 'not-modelled', 'no', 'do this', { documented: [200] })
  expect({ status, headers, body: JSON.parse(String(body)) }).toEqual({
    status: 501,
    headers: { 'content-type': 'application/problem+json', 'x-bythebook-failure': 'not-modelled' },
    body: {
      type: 'urn:bythebook:failure:not-modelled',
      title: 'not modelled',
      status: 501,
      detail: 'no',
      next: 'do this',
      documented: [200],
    },
  })
})
