import { decidingRule, type Decision, type Entry } from '../../src/mock/engine/book/entry.ts'
import { readQuery } from '../../src/mock/engine/spec/read-query.ts'

/**
 * Why a client and a service agree on nothing by a call, and what to do about it; nothing where they do. What
 * stands here is the same for all calls of a kind, so that they can be told as one.
 */
export function whyNotAgreed({ lost, cut, decision, expected, request }: Entry): string | undefined {
  if (lost) return 'the client broke off before it had the whole answer; ask again and wait for it'
  if (cut) return 'its body is too large to be kept; send a smaller one in the test'
  if (decision.by === 'failure')
    return `the mock could not answer it (${decision.failure}); its answer says more`
  if (decision.by !== 'handler' && !expected) return whyNotMeant(decision)
  return readQuery(request.query) === undefined
    ? 'a pact cannot hold its query, which is not percent-encoded UTF-8; write it by hand'
    : undefined
}

function whyNotMeant(decision: Decision): string {
  if (decision.by === 'preference') return 'it was answered as its Prefer header asked; ask without one'
  const name = decidingRule(decision) ?? ('problem' in decision ? decision.problem : '')
  return `refused, and nobody said that it was meant; if it was, send it with x-bythebook-expect: ${name}`
}
