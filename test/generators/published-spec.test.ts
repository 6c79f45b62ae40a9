import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, onTestFinished, test } from 'vitest'
import { publishedSpec } from '../../src/generators/published-spec.ts'
import { conform } from '../../src/mock/engine/proof/conformance.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import { DESK, DESK_SPEC, desk } from './desk.ts'

interface Published {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, PublishedOperation>>>>
  readonly components: { readonly responses?: Readonly<Record<string, unknown>> }
  readonly 'x-readings'?: unknown
  readonly 'x-pages'?: unknown
}
interface PublishedOperation {
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly $ref?: string
        readonly content?: Readonly<
          Record<
            string,
            { readonly examples?: Readonly<Record<string, unknown>>; readonly example?: unknown }
          >
        >
      }
    >
  >
  readonly 'x-rules'?: readonly unknown[]
  readonly 'x-duties'?: readonly unknown[]
}

function published(changes: Parameters<typeof desk>[0] = {}) {
  const { mock, loaded } = desk(changes)
  const output = publishedSpec(mock, loaded, 'openapi/desk.yaml')
  return { ...output, document: load(output.text) as Published }
}
const ticket = '/desk/tickets/{ticketId}'
const examplesOf = (
  { document }: ReturnType<typeof published>,
  path: string,
  method: string,
  status: number,
  mediaType: string,
) => document.paths[path]?.[method]?.responses[status]?.content?.[mediaType]?.examples

describe('a published spec', () => {
  test('each rule that refuses has an example on the reply it gives, named by its id', () => {
    const spec = published()
    expect(examplesOf(spec, ticket, 'get', 404, 'application/json')).toEqual({
      'ticket-known': { summary: 'The ticket exists.', value: { message: 'no such ticket' } },
    })
    expect(examplesOf(spec, '/desk/tickets', 'post', 400, 'application/json')).toHaveProperty(
      'title-length',
      {
        summary: 'A title has at most 10 characters.',
        value: { message: expect.stringContaining('body.title') },
      },
    )
  })

  test('the examples of the hand-written spec stay and come first', () => {
    const spec = published()
    expect(Object.keys(examplesOf(spec, ticket, 'get', 401, 'application/json') ?? {})).toEqual([
      'no-key',
      'key-given',
    ])
  })

  test('an unnamed example becomes a named one, since the two may not stand together', () => {
    const spec = published()
    expect(examplesOf(spec, '/desk/tickets', 'post', 400, 'application/json')).toHaveProperty('example', {
      value: { message: 'no' },
    })
    expect(
      spec.document.paths['/desk/tickets']?.['post']?.responses[400]?.content?.['application/json'],
    ).not.toHaveProperty('example')
  })

  test('a shared reply is copied where a rule answers with it, and stays shared elsewhere', () => {
    const spec = published()
    expect(spec.document.paths[ticket]?.['get']?.responses[400]).toEqual({
      $ref: '#/components/responses/BadRequest',
    })
    expect(spec.document.paths['/desk/tickets']?.['post']?.responses[400]).not.toHaveProperty('$ref')
    expect(spec.document.components.responses).toHaveProperty(
      'BadRequest',
      (DESK_SPEC['components'] as { responses: object }).responses['BadRequest' as never],
    )
  })

  test('a shared reply that nothing refers to any more is dropped', () => {
    expect(Object.keys(published().document.components.responses ?? {})).toEqual(['BadRequest'])
    expect(Object.keys(published({ rules: [] }).document.components.responses ?? {})).toEqual([
      'BadRequest',
      'Unauthorized',
      'NotFound',
    ])
  })

  test('an example in XML is the value that is written as XML', () => {
    expect(examplesOf(published(), '/desk/report', 'get', 200, 'text/xml')).toEqual({
      'report-there': {
        summary: 'There is a report once there is a ticket.',
        value: { success: false, message: 'no <report> & no tickets', line: ['a', 'b'] },
      },
    })
  })

  test('an example in plain text is the text', () => {
    expect(examplesOf(published(), '/desk/report', 'get', 400, 'text/plain')).toHaveProperty(
      'report-open.value',
      'come back later',
    )
  })

  test('a rule whose reply has no body is told, without an example', () => {
    const { document } = published()
    expect(document.paths[ticket]?.['get']?.['x-rules']).toContainEqual(
      expect.objectContaining({ id: 'not-busy' }),
    )
    expect(document.paths[ticket]?.['get']?.responses[503]).toEqual({ description: 'Busy.' })
  })

  test('a rule that does not refuse its own example gets none', () => {
    const rules = DESK.rules.map((rule) =>
      rule.id === 'ticket-known' && rule.kind === 'refusal' && rule.stage === 'request'
        ? { ...rule, when: () => false }
        : rule,
    )
    expect(published({ rules }).document.paths[ticket]?.['get']?.responses[404]).toEqual({
      $ref: '#/components/responses/NotFound',
    })
  })

  test('the rules of an operation come in the order in which they are asked, with their sources', () => {
    const operation = published().document.paths[ticket]?.['get']
    expect(operation?.['x-rules']).toEqual([
      {
        id: 'key-given',
        kind: 'refusal',
        says: 'A caller gives its key.',
        evidence: 'vendor',
        page: 'reference',
        quote: 'Send `x-key` | always [see keys](keys.md).',
        answer: { failure: 'vendor', status: 'assumed', body: 'assumed' },
      },
      {
        id: 'ticket-known',
        kind: 'refusal',
        says: 'The ticket exists.',
        evidence: 'assumed',
        page: 'guide',
        note: 'The guide does not say what an unknown <id> is answered.',
        answer: { failure: 'assumed', status: 'assumed', body: 'assumed' },
      },
      {
        id: 'not-busy',
        kind: 'refusal',
        says: 'Nobody reads tickets before nine.',
        evidence: 'stated',
        page: 'guide',
        quote: '1. Tickets are read from nine on.',
        answer: { failure: 'stated', status: 'assumed', body: 'assumed' },
      },
    ])
    expect(operation?.['x-duties']).toEqual([
      {
        id: 'ask-again',
        says: 'A client asks again after a 503.',
        remedy: 'Wait a minute and repeat the call.',
        evidence: 'stated',
        page: 'guide',
        quote: 'Ask again later.',
      },
    ])
  })

  test('a limit says which keyword of the spec it is about, and promises are listed', () => {
    const rules = published().document.paths['/desk/tickets']?.['post']?.['x-rules']
    expect(rules).toContainEqual(
      expect.objectContaining({ id: 'title-length', kind: 'limit', at: 'body.title', keyword: 'maxLength' }),
    )
    expect(rules).toContainEqual(expect.objectContaining({ id: 'opened', kind: 'promise' }))
  })

  test('readings and pages are on the document, pages without the file names of the project', () => {
    const { document } = published()
    expect(document['x-readings']).toEqual([
      expect.objectContaining({
        id: 'letter-case',
        question: 'Does the case of an id matter?',
        options: { heeded: 'T1 is not t1', ignored: 'T1 is t1' },
        default: 'heeded',
        because: expect.any(String),
      }),
    ])
    expect(document['x-pages']).toEqual({
      guide: { title: 'The [guide]', url: 'https://desk.test/guide' },
      reference: { title: 'Reference', url: 'https://desk.test/reference' },
    })
  })

  test(
    'it begins with where it comes from, keeps the order of the hand-written keys and is ' +
      'the same each time',
    () => {
      const { path, text, document } = published()
      expect(path).toBe('openapi/published/desk.yaml')
      const [mark, version] = text.split('\n')
      const from = 'openapi/desk.yaml and the rules of src/mock/services/desk'
      expect(mark).toBe(`# Generated by \`npm run make\` from ${from}. Do not edit.`)
      expect(version).toBe('openapi: 3.1.0')
      expect(Object.keys(document).slice(0, 6)).toEqual(Object.keys(DESK_SPEC))
      expect(published().text).toBe(text)
    },
  )

  test('a mock that goes by it answers as one that goes by the hand-written spec', () => {
    const mock = new Mock([{ service: DESK, document: published().document as never }])
    expect(DESK.rules.flatMap((rule) => conform(mock, mock.services.get('desk')!, rule).findings)).toEqual([])
  })

  test('Redocly has nothing to object to', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bythebook-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'desk.yaml'), published().text)
    const report = JSON.parse(
      execFileSync(
        'node_modules/.bin/redocly',
        ['lint', '--extends=recommended', '--format=json', join(folder, 'desk.yaml')],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      ),
    ) as { problems: unknown[] }
    expect(report.problems).toEqual([])
  }, 30_000)

  test('the hand-written document is left as it was', () => {
    const before = JSON.stringify(DESK_SPEC)
    published()
    expect(JSON.stringify(DESK_SPEC)).toBe(before)
  })

  test('an example that cannot be played is refused under the name of its rule', () => {
    const [first, second, ...rest] = DESK.rules
    const broken = {
      ...second,
      examples: {
        ...(second as { examples: object }).examples,
        refused: [
          { first: [{ operation: 'getTicket', request: { path: { ticketId: 'nobody' } } }], request: {} },
        ],
      },
    }
    expect(() => published({ rules: [first, broken, ...rest] as never })).toThrow(
      'rule "ticket-known" on getTicket: an example cannot be played: the first step getTicket of an example',
    )
  })
})
