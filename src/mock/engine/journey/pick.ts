import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Sandboxes } from '../sandbox/sandboxes.ts'
import type { Request } from '../spec/request.ts'

/** The path prefix that names a sandbox: `/~my-test` of `/~my-test/jobs`. */
const PREFIX = /^\/~([^/]+)(?=\/|$)/

/** A sandbox and the request as it goes on there, without the prefix that named it. */
export interface Picked {
  readonly sandbox: Sandbox
  readonly request: Request
}

/**
 * The sandbox that the path (`/~name/…`) or the header `x-bythebook-sandbox` names, else the default one.
 * Throws a UsageError where that is no name.
 */
export function pick(sandboxes: Sandboxes, request: Request): Picked {
  const prefix = PREFIX.exec(request.path)
  const name = prefix?.[1] ?? request.headers['x-bythebook-sandbox']
  if (name === undefined) return { sandbox: sandboxes.default, request }
  const sandbox = sandboxes.open(name)
  if (!prefix && sandbox === sandboxes.default) return { sandbox, request }
  const path = prefix ? request.path.slice(prefix[0].length) || '/' : request.path
  // Links in replies keep the client in its sandbox, however it chose it.
  return { sandbox, request: { ...request, path, origin: `${request.origin}/~${name}` } }
}
