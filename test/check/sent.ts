import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnyStory } from '../../src/mock/engine/book/duty.ts'
import { EXAMPLE_TIME, givenOf, requestFor } from '../../src/mock/engine/proof/examples.ts'
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
  const time = (now: string) => control('PUT', 'clock', { now, frozen: true, backwards: true })
  const given = givenOf({ ...story, request: {} }, service.sampleState).map((one) =>
    typeof one === 'string' ? { state: one, params: {} } : one,
  )
  return [
    time(story.steps[0].at ?? EXAMPLE_TIME),
    ...Object.entries(story.readings ?? {}).map(([id, option]) =>
      control('PUT', `readings/${id}`, { option }),
    ),
    ...given.map(({ state, params }) =>
      control('POST', `states/${service.name}/${encodeURIComponent(state)}`, { params }),
    ),
    ...story.steps.flatMap(({ operation, at, request = {}, lost = false }) => {
      const { method, path, query, headers, body } = requestFor(loaded, operation, request)
      const text = new TextDecoder().decode(body)
      const given = Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      )
      return [
        ...(at === undefined ? [] : [time(at)]),
        ...(lost ? [control('POST', 'losses', { operation })] : []),
        {
          method,
          url: `${root}${path}${query === '' ? '' : `?${query}`}`,
          headers: given,
          lost,
          ...(text === '' ? {} : { body: text }),
        },
      ]
    }),
  ]
}
