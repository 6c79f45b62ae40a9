import { notNow, type UsageError } from '../mock/engine/book/usage-error.ts'
import { messageOf } from '../mock/engine/value/message-of.ts'
import { markOf } from '../mock/judge/mask/mark-of.ts'
import { maskProse } from '../mock/judge/mask/mask-prose.ts'

/** Why `fetch` reached nothing at an address; `next` says what to do. */
export function nothingAnswers(url: string, error: unknown, next: string): UsageError {
  // fetch says no more than that it failed; its cause says why.
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return notNow(maskProse(`nothing answers at ${url}: ${messageOf(reason)}`, markOf), next)
}
