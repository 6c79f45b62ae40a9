import { expectationsOf } from '../book/expectations-of.ts'
import { unknownName } from '../book/usage-error.ts'
import { refuserNames } from '../sandbox/expectations.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Request } from '../spec/request.ts'
import { withHeaders } from '../spec/respond.ts'
import { nearest } from '../value/nearest.ts'
import type { Answer } from './answer.ts'
import { speak } from './speak.ts'

/**
 * The answer, in our own voice, to a request that expects a refusal by what no service has: it could never
 * come, and the client would not hear of its slip. Nothing where there is no such name.
 */
export function answerUnknownExpectation(sandbox: Sandbox, id: string, request: Request): Answer | undefined {
  const expected = expectationsOf(request)
  if (expected.length === 0) return undefined
  const ids = refuserNames(sandbox.services.values())
  const names = [...sandbox.services.values()].flatMap((service) =>
    refuserNames([service]).map((id) => `${service.name}/${id}`),
  )
  const unknown = expected.find((name) => !ids.includes(name) && !names.includes(name))
  if (unknown === undefined) return undefined
  const known = unknown.includes('/') ? names : ids
  const error = unknownName('rule or problem that refuses', unknown, known)
  const ofAnother = names.find((name) => name.endsWith(unknown.slice(unknown.indexOf('/'))))
  const meant = (unknown.includes('/') ? ofAnother : undefined) ?? nearest(unknown, known)
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`
  const detail = `x-bythebook-expect: ${error.problem}${hint}`
  const more = { known: error.known }
  const response = speak(404, 'no-such-refusal', detail, error.next, more)
  return {
    response: withHeaders(response, { 'x-bythebook-request-id': id }),
    decision: { by: 'failure', failure: 'no-such-refusal' },
    detail,
  }
}
