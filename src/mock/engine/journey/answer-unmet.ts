import { withHeaders } from '../spec/respond.ts'
import { nearest } from '../value/nearest.ts'
import type { Answer } from './answer.ts'
import type { Call } from './call.ts'
import { playRefusal, refusersOf } from './play-refusal.ts'
import type { Preference } from './preference.ts'
import { speak } from './speak.ts'

/** The answer, in our own voice, to a preference for a status that is none. */
export function answerNoStatus(call: Call, code: string): Answer {
  return answer(422, `${asked(call, { code })} is no status`, documented(call), call)
}

/** The answer, in our own voice, to a preference for a reply that there is not: what there is that is like it. */
export function answerMissing(call: Call, { code, example }: Preference, isDocumented: boolean): Answer {
  const { operation } = call
  const [elsewhere] = example === undefined ? [] : statusesOf(call, example)
  if (elsewhere !== undefined) {
    const next = `send ${asked(call, { code: String(elsewhere), example })}, or leave the code out`
    const detail = `"${example}" is an example of ${elsewhere}, not of ${code}`
    return answer(404, detail, `${next}; ${documented(call)}`, call)
  }
  if (!isDocumented) return answer(404, `${operation} documents no ${code}`, documented(call), call)
  if (example === undefined) return answer(404, `the spec has no example of ${code}`, documented(call), call)
  const meant = nearest(example, namesOf(call))
  const next = meant === undefined ? documented(call) : `did you mean "${meant}"? ${documented(call)}`
  return answer(404, `${operation} has no example "${example}"`, next, call)
}

/** The statuses under which an example has that name, or a rule of that name answers. */
function statusesOf(call: Call, name: string): number[] {
  const refused = playRefusal(call, name)
  if (refused) return [refused.response.status]
  const replies = [...call.specOperation.replies.values()]
  return replies.filter(({ examples }) => Object.hasOwn(examples, name)).map(({ status }) => status)
}

function namesOf(call: Call): string[] {
  const replies = [...call.specOperation.replies.values()]
  return [
    ...replies.flatMap(({ examples }) => Object.keys(examples)),
    ...refusersOf(call).map(({ id }) => id),
  ]
}

/** A preference as this client writes it: in the header, or in the query. */
function asked({ request }: Call, preference: Partial<Preference>): string {
  const parts = Object.entries(preference).filter(([, value]) => value !== undefined)
  if (request.headers['prefer'] !== undefined)
    return `Prefer: ${parts.map(([name, value]) => `${name}=${value}`).join(', ')}`
  return parts.map(([name, value]) => `__${name}=${encodeURIComponent(String(value))}`).join('&')
}

function documented({ specOperation }: Call): string {
  const replies = [...specOperation.replies.values()].map((reply) =>
    [reply.status, ...Object.keys(reply.examples)].join(' '),
  )
  return `ask for a documented one: ${replies.join('; ')}; or example=<rule id>`
}

function answer(status: 404 | 422, detail: string, next: string, call: Call): Answer {
  const response = speak(status, 'no-such-reply', detail, next)
  return {
    response: withHeaders(response, { 'x-bythebook-request-id': call.id }),
    decision: { by: 'failure', failure: 'no-such-reply' },
    detail,
  }
}
