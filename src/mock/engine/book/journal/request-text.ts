import { fnv1a } from '../../spec/fnv1a.ts'
import type { Observation } from './observation.ts'

/** Bytes of the longest body that is part of the text as it is; a digest stands for a longer one. */
const LONGEST = 65_536

/**
 * A request as text: two that are the same but for headers which do not matter have the same. Names the
 * headers that do, in lower case.
 */
export function requestText(one: Observation, matter: readonly string[]): string {
  const { method, path, query, body } = one.entry.request
  const parameters = query.split('&').sort().join('&')
  const content = body.length > LONGEST ? `${body.length} bytes #${fnv1a(body)}` : (one.body ?? null)
  return JSON.stringify([method, path, parameters, matter.map((name) => one.headers[name] ?? null), content])
}
