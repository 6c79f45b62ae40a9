import { describe, expect, test } from 'vitest'
import { notModelledBy } from '../../src/mock/engine/book/not-modelled.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import { createMock } from '../../src/mock/hand/create-mock.ts'

const mock = await createMock()
const services = [...mock.services.values()].map(({ service }) => service)

/** Sends a request without credentials to a mock of all services, and tells what became of it. */
function send(method: string, path: string) {
  const request: Request = { method, path, query: '', headers: {}, body: new Uint8Array(0), origin: '' }
  const { status, headers, body } = mock.handle(request)
  return { status, headers, body: String(body), entry: mock.sandboxes.default.journal.find().at(-1)! }
}

const filled = (path: string) => path.replace(/\{[^}]+\}/g, '42')
const listed = services.flatMap((service) =>
  notModelledBy(service).map((operation) => ({
    ...operation,
    service,
    operation: `${operation.method} ${operation.path}`,
  })),
)

describe('what the vendor has and we do not model', () => {
  test('is listed', () => {
    expect(listed.length).toBeGreaterThan(150)
  })

  test.each(listed)('$operation answers 501 in our own voice', ({ service, method, path, page }) => {
    const { status, headers, body, entry } = send(method, filled(path))
    expect({ status, headers }).toMatchObject({
      status: 501,
      headers: { 'content-type': 'application/problem+json', 'x-bythebook-failure': 'not-modelled' },
    })
    expect(JSON.parse(body)).toMatchObject({
      page: service.pages[page]!.url,
      next: expect.stringMatching(/./),
    })
    expect(entry).toMatchObject({
      service: service.name,
      decision: { by: 'failure', failure: 'not-modelled' },
    })
  })

  test.each(listed)('beside $operation a path that nobody has is the vendor’s 404', ({ method, path }) => {
    const { status, headers, entry } = send(method, `${filled(path)}/nobody/has/this`)
    expect(status).toBe(404)
    expect(headers['x-bythebook-failure']).toBeUndefined()
    expect(entry.decision).toEqual({ by: 'problem', problem: 'no-operation' })
  })

  test.each(listed)('a method that the path of $operation has not is refused by the vendor', ({ path }) => {
    const { headers, entry } = send('OPTIONS', filled(path))
    expect(entry.decision).toEqual({ by: 'problem', problem: 'no-operation' })
    expect(headers['allow']?.split(', ')).toEqual(expect.arrayContaining(methodsOf(path)))
    expect(headers['x-bythebook-failure']).toBeUndefined()
  })
})

function methodsOf(path: string): string[] {
  return listed.filter((one) => one.path === path).map(({ method }) => method)
}

test('what the vendor no longer has is its 404: child jobs of Privacy Service, and the /v4 that no page has', () => {
  expect(send('POST', '/data/core/privacy/jobs/1/child-job').status).toBe(404)
  expect(send('GET', '/v4/access_control/policies').status).toBe(404)
})
