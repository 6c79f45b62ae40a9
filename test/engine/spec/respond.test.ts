import { expect, test } from 'vitest'
import { respond, respondChecked, withHeaders } from '../../../src/mock/engine/spec/respond.ts'
import { speak } from '../../../src/mock/engine/journey/speak.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'
import { Validator } from '../../../src/mock/engine/spec/validate.ts'

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

/** Holds a reply against a spec that documents a number for 200 and nothing for 204. */
function checked(reply: { status: number; body?: unknown; reason?: string }, isTolerant?: () => boolean) {
  const content = { 'application/json': { schema: { type: 'integer' } } }
  const responses = { '200': { content }, '204': {} }
  const spec = readSpec({ paths: { '/': { get: { operationId: 'get', responses } } } })
  const whole = { body: undefined, headers: {}, ...reply }
  return respondChecked(spec.operations.get('get')!, new Validator(spec), whole, { 'x-by': 'us' }, isTolerant)
}

test('a reply that fits the spec is written, with the reason of its status where it has one', () => {
  const headers = { 'content-type': 'application/json', 'x-by': 'us' }
  expect(checked({ status: 200, body: 7, reason: 'Fine' })).toStrictEqual({
    status: 200,
    reason: 'Fine',
    headers,
    body: '7',
  })
  expect(checked({ status: 204 })).toStrictEqual({ status: 204, headers: { 'x-by': 'us' }, body: '' })
})

test('a reply that does not fit is thrown, with its operation and what is wrong', () => {
  expect(() => checked({ status: 200, body: 'seven' })).toThrow(
    'the reply 200 to get does not fit the spec: (whole) must be integer; got "seven"',
  )
})

test('who is tolerant lets a body pass that does not fit, and never a status', () => {
  expect(checked({ status: 200, body: 'seven' }, () => true).body).toBe('"seven"')
  expect(() => checked({ status: 418 }, () => true)).toThrow('the status is not documented')
})

test('nobody is asked to be tolerant of what fits', () => {
  expect(
    checked({ status: 200, body: 7 }, () => {
      throw new Error('asked')
    }).status,
  ).toBe(200)
})

test('a response is given more headers, those that it has stay, and of two the later counts', () => {
  const response = { status: 200, headers: { a: '1', b: '2' }, body: 'x' }
  expect(withHeaders(response, { b: '3', c: '4' })).toEqual({
    ...response,
    headers: { a: '1', b: '3', c: '4' },
  })
})
