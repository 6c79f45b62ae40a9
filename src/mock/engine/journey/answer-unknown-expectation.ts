import { expectationsOf } from '../book/expectations-of.ts'
import { unknownName } from '../book/usage-error.ts'
import { refuserNames } from '../sandbox/expectations.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Request } from '../spec/request.ts'
import { withHeaders } from '../spec/respond.ts'
import type { Answer } from './answer.ts'
import { speak } from './speak.ts'

/**
 * The answer, in our own voice, to a request that expects a refusal by what no service has: it could never
 * come, and the client would not hear of its slip. Nothing where there is no such name.
 */
export function answerUnknownExpectation(sandbox: Sandbox, id: string, request: Request): Answer | undefined {
  const expected = expectationsOf(request)
  if (expected.length === 0) return undefined
  const known = refuserNames(sandbox.services.values())
  const unknown = expected.find((name) => !known.includes(name))
  if (unknown === undefined) return undefined
  const error = unknownName('rule or problem that refuses', unknown, known)
  const detail = `x-bythebook-expect: ${error.problem}`
  const more = { known: error.known }
  const response = speak(404, 'no-such-refusal', detail, error.next, more)
  return {
    response: withHeaders(response, { 'x-bythebook-request-id': id }),
    decision: { by: 'failure', failure: 'no-such-refusal' },
    detail,
  }
}
