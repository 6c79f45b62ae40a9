import { expect, test } from 'vitest'
import { exampleBlock, sampleBlock } from '../../src/generators/example-text.ts'
import type { AnyExample } from '../../src/mock/engine/book/example.ts'
import { requestFor } from '../../src/mock/engine/book/example-request.ts'
import { desk } from './desk.ts'

const SAMPLE = { title: 'Help', tags: ['a'], urgent: true }
const { loaded } = desk({
  samples: {
    openTicket: { headers: { 'x-key': 'k' }, body: SAMPLE },
    getTicket: { path: { ticketId: 't1' } },
  },
})

function block(example: AnyExample, operation = 'openTicket'): string {
  const [setting, message] = exampleBlock(
    'Refused',
    example,
    requestFor(loaded, operation, example.request),
    requestFor(loaded, operation, {}),
    '400',
    undefined,
  )
  return `${setting}\n${message}`.replaceAll('```http\n', '').replace('\n\n→ 400\n```', '')
}

const cases: { name: string; given: AnyExample; want: string }[] = [
  {
    name: 'the body of the valid request is not repeated',
    given: { request: {} },
    want: 'Refused:\nPOST /desk/tickets',
  },
  {
    name: 'of a body only the fields that differ are shown',
    given: { request: { body: { ...SAMPLE, title: 'x' } } },
    want: 'Refused:\nPOST /desk/tickets\n\n{ "title": "x" }\n… the rest as in the valid request',
  },
  {
    name: 'a field that is left out is told',
    given: { request: { body: { title: 'x', urgent: true } } },
    want:
      'Refused:\nPOST /desk/tickets\n\n{ "title": "x" }\n' +
      '… the rest as in the valid request, without tags',
  },
  {
    name: 'a body that shares nothing is shown whole',
    given: { request: { body: { name: 'x' } } },
    want: 'Refused:\nPOST /desk/tickets\n\n{ "name": "x" }',
  },
  {
    name: 'a body that is no object is shown whole',
    given: { request: { body: [1] } },
    want: 'Refused:\nPOST /desk/tickets\n\n[1]',
  },
  {
    name: 'a body that is no JSON is shown as it is',
    given: { request: { body: '{"title":' } },
    want: 'Refused:\nPOST /desk/tickets\n\n{"title":',
  },
  {
    name: 'a body that is left out is told',
    given: { request: { body: undefined } },
    want: 'Refused:\nPOST /desk/tickets\n\n… without a body',
  },
  {
    name: 'headers are shown where the example sets them, and told where it takes them away',
    given: { request: { headers: { 'x-key': undefined, 'x-other': 'o' } } },
    want: 'Refused, without `x-key`:\nPOST /desk/tickets\nx-other: o',
  },
  {
    name: 'time, states, readings and first steps are told',
    given: {
      at: '2026-01-20T08:00:00Z',
      given: ['a ticket', { state: 'a ticket', params: { id: 't2' } }],
      readings: { 'letter-case': 'ignored' },
      first: [{ operation: 'getTicket' }],
      request: {},
    },
    want:
      'Refused, at 2026-01-20T08:00:00Z, given `a ticket` and `a ticket` `{ "id": "t2" }`, with ' +
      '`letter-case` read as `ignored`, after `getTicket`:\nPOST /desk/tickets',
  },
  {
    name: 'an empty world is told',
    given: { given: [], request: {} },
    want: 'Refused, in an empty world:\nPOST /desk/tickets',
  },
]
for (const { name, given, want } of cases)
  test(name, () => {
    expect(block(given)).toBe(want)
  })

test('a long path is cut', () => {
  expect(block({ request: { path: { ticketId: 'x'.repeat(300) } } }, 'getTicket')).toMatch(
    /^Refused:\nGET \/desk\/tickets\/x{186}… \(314 characters\)$/,
  )
})

test('a valid request is shown with all its headers and its whole body', () => {
  expect(sampleBlock(requestFor(loaded, 'openTicket', {}))).toBe(
    '```http\nPOST /desk/tickets\ncontent-type: application/json\nx-key: k\n\n{ "title": "Help", ' +
      '"tags": ["a"], "urgent": true }\n```',
  )
})
