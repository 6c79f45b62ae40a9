import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyExample } from '../../src/mock/engine/book/example.ts'
import { requestFor } from '../../src/mock/engine/book/example-request.ts'
import { sandboxFor } from '../../src/mock/engine/journey/play.ts'
import { bodyText, type Request } from '../../src/mock/engine/spec/request.ts'
import { createMock } from '../../src/mock/hand/create-mock.ts'

const PLAIN: AnyExample = { request: {} }

const mock = await createMock()
const operations = [...mock.services.values()].flatMap((loaded) =>
  [...loaded.spec.operations.keys()].map((operation) => ({
    operation,
    loaded,
    sample: requestFor(loaded, operation, PLAIN.request),
  })),
)

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('%zz', '%', '%00', '\0', '-1', '1e99', 'null', '[]', '{}', '9'.repeat(40), '../..', '​'),
)
const encoded = text.map((value) => {
  try {
    return encodeURIComponent(value)
  } catch {
    return '%ff'
  }
})
const raw = fc.oneof(encoded, fc.constantFrom('%zz', '%e4', '+', '%', 'a=b', '=', '&&'))
const json = fc.json({ maxDepth: 4 })
const body = fc.oneof(
  json.map((value) => new TextEncoder().encode(value)),
  text.map((value) => new TextEncoder().encode(value)),
  fc.uint8Array({ maxLength: 200 }),
  fc.constant(new Uint8Array(0)),
)
const contentType = fc.constantFrom(
  undefined,
  '',
  'application/json',
  'application/json; charset=latin1',
  'application/vnd.treasuredata.v1+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  ';',
)

/** The sample of an operation with one thing or another of it spoilt. */
function spoilt(sample: Request, names: readonly string[]): fc.Arbitrary<Request> {
  const name = fc.constantFrom('x', ...names)
  const queries = fc.array(
    fc.tuple(name, raw).map(([key, value]) => `${key}=${value}`),
    { maxLength: 4 },
  )
  return fc
    .record(
      {
        step: fc.tuple(fc.nat({ max: 8 }), raw),
        query: queries.map((pairs) => pairs.join('&')),
        more: queries.map((pairs) => [sample.query, ...pairs].join('&')),
        body,
        contentType,
        without: fc.constantFrom(...Object.keys(sample.headers), 'nothing'),
      },
      { requiredKeys: [] },
    )
    .map((spoils) => ({
      ...sample,
      path: spoils.step === undefined ? sample.path : withStep(sample.path, ...spoils.step),
      query: spoils.query ?? spoils.more ?? sample.query,
      body: spoils.body ?? sample.body,
      headers: {
        ...sample.headers,
        ...('contentType' in spoils ? { 'content-type': spoils.contentType } : {}),
        ...(spoils.without === undefined ? {} : { [spoils.without]: undefined }),
      },
    }))
}

function withStep(path: string, index: number, value: string): string {
  const steps = path.split('/')
  return steps.map((step, i) => (i === 1 + (index % (steps.length - 1)) ? value : step)).join('/')
}

describe.each(operations)('$operation', ({ operation, loaded, sample }) => {
  const { parameters, replies } = loaded.spec.operations.get(operation)!
  const names = parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name)

  test('however wrong a request is, it gets an answer that the spec documents', () => {
    const sandbox = sandboxFor(mock, loaded, PLAIN)
    fc.assert(
      fc.property(spoilt(sample, names), (request) => {
        const response = mock.handleIn(sandbox, request)
        const entry = sandbox.journal.find().at(-1)!
        // What is not modelled is told as ours; every other failure of ours is one too many.
        if ('failure' in entry.decision)
          expect(entry.decision.failure, bodyText(response)).toBe('not-modelled')
        else if (entry.operation === operation) expect(replies.has(response.status)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
