import { spawn, type ChildProcess } from 'node:child_process'
import { request as send } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '../src/mock/engine/journey/play.ts'
import { arrange, EXAMPLE_TIME } from '../src/mock/engine/book/arrange.ts'
import { requestFor } from '../src/mock/engine/book/example-request.ts'
import type { AnyExample } from '../src/mock/engine/book/example.ts'
import { examplesOf } from '../src/mock/engine/book/rule.ts'
import type { Loaded } from '../src/mock/engine/book/loaded.ts'
import { bodyText, type Request } from '../src/mock/engine/spec/request.ts'
import { serviceNames } from '../src/mock/hand/find-services.ts'
import { startMock, type RunningMock } from '../src/mock/doors/start-mock.ts'

// Prism's validation proxy, with the published spec, in front of the mock: an independent judge of every
// reply. It sees the samples of all operations and all examples of all rules, those that are refused and
// those that are not, with the requests before them. Prism stops at XML: it holds the text against the schema
// of an object, so of such replies it judges the status and the media type.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PRISM = `${ROOT}node_modules/@stoplight/prism-cli/dist/index.js`

interface Violation {
  readonly location: readonly string[]
  readonly severity: string
  readonly message: string
}

/** A reply as Prism let it through, and what it objects to. */
interface Judged {
  readonly isXml: boolean
  readonly violations: readonly Violation[]
}

const UNREAD_XML = 'Response body must be object'

/** A body that Prism announces (`content-length: 4`) and does not send: the server behind it waits for it. */
const UNSENT = 'null'

/** Milliseconds without a word from Prism after which a test does not wait on. */
const PATIENCE = 30_000

let running: RunningMock
const proxies: ChildProcess[] = []

beforeAll(async () => {
  running = await startMock({ clock: `frozen@${EXAMPLE_TIME}` })
})

afterAll(async () => {
  for (const proxy of proxies) proxy.kill('SIGKILL')
  await running.close()
})

test.each(serviceNames)('Prism finds no violation in any reply of %s', { timeout: 300_000 }, async (name) => {
  const loaded = running.mock.services.get(name)!
  const port = await startProxy(`${ROOT}openapi/published/${name}.yaml`, running.url)
  const found: string[] = []
  let seen = 0
  for (const [i, { label, operation, example }] of trialsOf(loaded).entries()) {
    const sandbox = `prism-${name}-${i}`
    const world = running.sandbox(sandbox).sandbox
    for (const step of arrange(loaded, example)) {
      if (step.kind === 'request') {
        const replies = await through(port, sandbox, step.request)
        found.push(...told(`${label}, first ${step.operation}`, replies))
        seen++
      } else perform(running.mock, loaded, world, step)
    }
    found.push(...told(label, await through(port, sandbox, requestFor(loaded, operation, example.request))))
    seen++
    running.mock.sandboxes.delete(sandbox)
  }
  expect(found).toEqual([])
  expect(seen).toBeGreaterThan(loaded.service.rules.length)
})

test(
  'Prism does find a violation where a reply is not as the published spec says',
  { timeout: 60_000 },
  async () => {
    const [first = ''] = serviceNames
    const loaded = running.mock.services.get(first)!
    const wrong = await startWrongServer()
    const port = await startProxy(`${ROOT}openapi/published/${first}.yaml`, `http://127.0.0.1:${wrong.port}`)
    const [operation = ''] = loaded.spec.operations.keys()
    const violations = await through(port, 'default', requestFor(loaded, operation, {}))
    wrong.child.close()
    expect(told('a wrong reply', violations)).not.toEqual([])
  },
)

interface Trial {
  readonly label: string
  readonly operation: string
  readonly example: AnyExample
}

function trialsOf(loaded: Loaded): Trial[] {
  const { service, spec } = loaded
  const samples = [...spec.operations.keys()].map((operation) => ({
    label: `sample of ${operation}`,
    operation,
    example: { request: {} },
  }))
  const examples = service.rules.flatMap((rule) =>
    rule.operations.flatMap((operation) =>
      examplesOf(rule).map((example, i) => ({
        label: `${rule.id}, example ${i + 1} on ${operation}`,
        operation,
        example,
      })),
    ),
  )
  // Many rules allow the same request in the same world, which gets the same reply.
  const different = new Map<string, Trial>()
  for (const trial of [...samples, ...examples]) {
    const key = JSON.stringify(
      [trial.operation, { ...trial.example, name: undefined }],
      (_, value: unknown) => (value instanceof Uint8Array ? [...value.subarray(0, 64), value.length] : value),
    )
    if (!different.has(key)) different.set(key, trial)
  }
  return [...different.values()].filter(
    (trial) => bodyText(requestFor(loaded, trial.operation, trial.example.request)) !== UNSENT,
  )
}

/** What Prism objects to in a reply, in words. */
function told(label: string, { isXml, violations }: Judged): string[] {
  return violations
    .filter(({ location, severity }) => location[0] === 'response' && severity === 'Error')
    .filter(({ message }) => !(isXml && message === UNREAD_XML))
    .map(({ location, message }) => `${label}: ${location.join('.')} ${message}`)
}

function through(
  port: number,
  sandbox: string,
  { method, path, query, headers, body }: Request,
): Promise<Judged> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(
      Object.entries(headers).filter(([, value]) => value !== undefined),
    ) as Record<string, string>
    const outgoing = send({
      port,
      host: '127.0.0.1',
      method,
      path: query === '' ? path : `${path}?${query}`,
      headers: {
        accept: '*/*',
        ...given,
        'x-bythebook-sandbox': sandbox,
        ...(body.length > 0 ? { 'content-length': body.length } : {}),
      },
    })
    outgoing.on('response', (response) => {
      const violations = JSON.parse(
        (response.headers['sl-violations'] as string | undefined) ?? '[]',
      ) as Violation[]
      response
        .resume()
        .on('end', () => resolve({ isXml: response.headers['content-type'] === 'text/xml', violations }))
    })
    outgoing
      .setTimeout(PATIENCE, () =>
        outgoing.destroy(new Error(`Prism did not answer ${method} ${path}?${query}`)),
      )
      .on('error', reject)
      .end(body)
  })
}

/** A server that answers every request with something no spec here allows. */
async function startWrongServer() {
  const { createServer } = await import('node:http')
  const child = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"wrong":true}'),
  )
  await new Promise<void>((resolve) => child.listen(0, '127.0.0.1', resolve))
  return { child, port: (child.address() as { port: number }).port }
}

/** Starts Prism as a proxy on a port that it takes itself, and waits until it says which. */
function startProxy(spec: string, upstream: string): Promise<number> {
  const proxy = spawn(process.execPath, [PRISM, 'proxy', spec, upstream, '-p', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SCARF_ANALYTICS: 'false', NO_COLOR: '1' },
  })
  proxies.push(proxy)
  return new Promise((resolve, reject) => {
    let text = ''
    const read = (chunk: unknown) => {
      text += String(chunk)
      const port = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1]
      if (port !== undefined) resolve(Number(port))
    }
    proxy.stdout.on('data', read)
    proxy.stderr.on('data', read)
    proxy.on('exit', (code) => reject(new Error(`Prism ended with ${code}:\n${text}`)))
  })
}
