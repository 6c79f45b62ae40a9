import type { Request } from '../../src/mock/engine/spec/request.ts'
import { maskBody } from '../../src/mock/judge/mask/mask-body.ts'
import { maskPairs } from '../../src/mock/judge/mask/mask-pairs.ts'
import { maskPath } from '../../src/mock/judge/mask/mask-path.ts'
import { redact } from '../../src/mock/judge/redact.ts'

/** The secrets that parameters of a named state or a command hold. */
export function secretsInParams(params: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  maskBody(JSON.stringify(params ?? {}), 'application/json', (secret) => {
    found.add(secret)
    return secret
  })
  return found
}

/** The secrets that a request holds, as they are masked in a pact. */
export function secretsIn({ path, query, headers, body }: Request): ReadonlySet<string> {
  const found = new Set<string>()
  const find = (secret: string) => {
    found.add(secret)
    return secret
  }
  maskPath(path, find)
  maskPairs(query, find)
  redact(headers, find)
  maskBody(Buffer.from(body).toString('latin1'), headers['content-type'] ?? '', find)
  return found
}
