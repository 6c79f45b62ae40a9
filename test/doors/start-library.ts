import { onTestFinished } from 'vitest'
import { EXAMPLE_TIME } from '../../src/mock/engine/book/arrange.ts'
import { startMock, type RunningMock, type StartOptions } from '../../src/mock/doors/start-mock.ts'
import { document } from '../library-mock.ts'
import library from '../library/index.ts'

/** Headers of a reader. */
export const ADA = { authorization: 'Bearer ada' }

/** The library on a port of its own for one test, its clock frozen, two books in it. */
export async function startLibrary(options: StartOptions = {}): Promise<RunningMock> {
  const mock = await startMock({
    services: [{ service: library, document }],
    clock: `frozen@${EXAMPLE_TIME}`,
    grace: 200,
    ...options,
  })
  onTestFinished(() => mock.close())
  mock.sandbox().enterState('library', 'two books')
  mock.sandbox().keep()
  return mock
}

/** What the control API answers. */
export interface Controlled {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** Asks the control API: `control('PUT', '/clock', { now })`. */
export function controlOf({
  url,
}: RunningMock): (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Controlled> {
  return async (method, path, body, headers = {}) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${url}${path.startsWith('/~') ? path : `/_bythebook${path}`}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...sent,
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    }
  }
}
