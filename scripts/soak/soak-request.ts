import type { Answer } from '../traffic/answer-reader.ts'
import { documented } from '../traffic/documented.ts'
import type { KnownCall } from '../traffic/known-calls.ts'
import type { Random } from '../traffic/random.ts'
import { requestBytes } from '../traffic/request-bytes.ts'

/** What the requests of a soak are made of. */
export interface SoakMaterial {
  readonly services: readonly KnownCall[]
  /** Calls of the control API on one sandbox each. */
  readonly control: readonly KnownCall[]
}

/** A request of a soak, and what is wrong with an answer to it. */
export interface SoakRequest {
  readonly method: string
  readonly bytes: Buffer
  readonly objection: (answer: Answer) => string | undefined
}

/** Few enough to be used again and again. */
export const SANDBOXES = 40
const BROKEN = ['{', '', '[]', '{"a":', '<a>', 'a,b\n1', '\u0000']

/** A random request, most of them as the vendor would have it: creates, reads, batches, tokens, refusals, control. */
export function soakRequest(random: Random, { services, control }: SoakMaterial): SoakRequest {
  const share = random.below(100)
  if (share < 6) return requestOf(random.pick(control), '', { host: 'localhost' })
  const call = random.pick(services)
  const sandbox = random.percent(70) ? `/~soak-${random.below(SANDBOXES)}` : ''
  if (share < 12) return requestOf({ ...call, body: Buffer.from(random.pick(BROKEN)) }, sandbox)
  if (share < 18) return requestOf({ ...call, headers: withoutCredentials(call) }, sandbox)
  return requestOf(call, sandbox)
}

function requestOf(
  call: KnownCall,
  prefix: string,
  more: Readonly<Record<string, string>> = {},
): SoakRequest {
  const { host = '127.0.0.1', ...headers } = { ...call.headers, ...more }
  const bytes = requestBytes({
    method: call.method,
    target: prefix + call.target,
    version: '1.1',
    headers: [['Host', host], ...Object.entries(headers)],
    body: call.body,
    chunk: undefined,
    expectsContinue: false,
    closes: false,
    upgrade: undefined,
  })
  return { method: call.method, bytes, objection: documented(call) }
}

function withoutCredentials({ headers }: KnownCall): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'))
}
