import type { Mock } from '../../engine/journey/mock.ts'

/** Statuses with which a `Response` throws where it is given a body. */
const WITHOUT_BODY = new Set([204, 205, 304])

/**
 * A mock as a function like `fetch`, without a port. It does not serve the control API: take the sandboxes
 * from the mock itself.
 */
export function fetchDoor(mock: Mock): (request: Request) => Promise<Response> {
  return async (request) => {
    const { origin, pathname, search } = new URL(request.url)
    const body = new Uint8Array(await request.arrayBuffer())
    const answer = mock.handle({
      method: request.method,
      path: pathname,
      query: search.slice(1),
      headers: Object.fromEntries(request.headers),
      body,
      origin,
    })
    const isEmpty = request.method === 'HEAD' || WITHOUT_BODY.has(answer.status)
    const bytes = typeof answer.body === 'string' ? answer.body : new Uint8Array(answer.body)
    return new Response(isEmpty ? null : bytes, {
      status: answer.status,
      statusText: answer.reason ?? '',
      headers: answer.headers,
    })
  }
}
