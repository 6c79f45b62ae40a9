import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnyStory } from '../../src/mock/engine/book/duty.ts'
import { arrangeStory, type RequestStep } from '../../src/mock/engine/book/arrange.ts'
import { bodyText, targetOf } from '../../src/mock/engine/spec/request.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import { temporaryFolder } from './temporary-folder.ts'

const SENDER = fileURLToPath(new URL('clients/send.mjs', import.meta.url))

/** A request as `clients/send.mjs` sends it: `$NAME` stands for a variable of its environment. */
export interface Sent {
  readonly method?: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly lost?: boolean
}

/** The command of a client that sends these requests, for one test. */
export function clientThatSends(requests: readonly Sent[]): string[] {
  const folder = temporaryFolder({ 'requests.json': JSON.stringify(requests) })
  return [process.execPath, SENDER, join(folder, 'requests.json')]
}

/** What a client sends that lives a story of a duty, in a sandbox of its own. */
export function sentIn(sandbox: string, loaded: Loaded, story: AnyStory): Sent[] {
  const { service } = loaded
  const root = `$BYTHEBOOK_URL/~${sandbox}`
  const control = (method: string, path: string, body: unknown): Sent => ({
    method,
    url: `${root}/_bythebook/${path}`,
    headers: { 'content-type': 'application/json' },
    body,
  })
  return arrangeStory(loaded, story).flatMap((step): Sent[] => {
    switch (step.kind) {
      case 'clock':
        return [control('PUT', 'clock', { now: step.at, frozen: true, backwards: true })]
      case 'reading':
        return [control('PUT', `readings/${step.reading}`, { option: step.option })]
      case 'state': {
        const path = `states/${service.name}/${encodeURIComponent(step.state)}`
        return [control('POST', path, { params: step.params ?? {} })]
      }
      case 'request':
        return [
          ...(step.lost ? [control('POST', 'losses', { operation: step.operation })] : []),
          requestSent(root, step),
        ]
    }
  })
}

function requestSent(root: string, { request, lost }: RequestStep): Sent {
  const { method, headers } = request
  const text = bodyText(request)
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return {
    method,
    url: root + targetOf(request),
    headers: Object.fromEntries(given),
    lost,
    ...(text === '' ? {} : { body: text }),
  }
}
