import { withHeaders } from '../spec/respond.ts'
import { nearest } from '../value/nearest.ts'
import type { Answer } from './answer.ts'
import type { Call } from './call.ts'
import { refusingRules } from './play-refusal.ts'
import type { Preference } from './preference.ts'
import { speak } from './speak.ts'

/** The answer, in our own voice, to a preference for a status that is none. */
export function answerNoStatus(call: Call, code: string): Answer {
  return answer(422, `${asked(call, { code })} is no status`, documented(call), call)
}

/** What is known of a reply that there is not. */
interface Known {
  /** Whether the operation documents the status that was asked for, if one was. */
  readonly isDocumented: boolean
  /** The status that the rule of the name that was asked for answers, where there is one. */
  readonly refusedWith: number | undefined
}

/** The answer, in our own voice, to a preference for a reply that there is not: what there is that is like it. */
export function answerMissing(call: Call, { code, example }: Preference, known: Known): Answer {
  const { operation } = call
  const elsewhere = known.refusedWith ?? statusOf(call, example)
  if (elsewhere !== undefined) {
    const next = `send ${asked(call, { code: String(elsewhere), example })}, or leave the code out`
    const detail = `"${example}" is an example of ${elsewhere}, not of ${code}`
    return answer(404, detail, `${next}; ${documented(call)}`, call)
  }
  if (!known.isDocumented) return answer(404, `${operation} documents no ${code}`, documented(call), call)
  if (example === undefined) return answer(404, `the spec has no example of ${code}`, documented(call), call)
  const meant = nearest(example, namesOf(call))
  const next = meant === undefined ? documented(call) : `did you mean "${meant}"? ${documented(call)}`
  return answer(404, `${operation} has no example "${example}"`, next, call)
}

/** The first status under which the spec has an example of that name. */
function statusOf({ specOperation }: Call, name: string | undefined): number | undefined {
  if (name === undefined) return undefined
  const replies = [...specOperation.replies.values()]
  return replies.find(({ examples }) => Object.hasOwn(examples, name))?.status
}

function namesOf(call: Call): string[] {
  const replies = [...call.specOperation.replies.values()]
  return [
    ...replies.flatMap(({ examples }) => Object.keys(examples)),
    ...refusingRules(call).map(({ id }) => id),
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
  return `ask for a documented one: ${replies.join('; ')}; or example=<the id of a rule that refuses>`
}

function answer(status: 404 | 422, detail: string, next: string, call: Call): Answer {
  const response = speak(status, 'no-such-reply', detail, next)
  return {
    response: withHeaders(response, { 'x-bythebook-request-id': call.id }),
    decision: { by: 'failure', failure: 'no-such-reply' },
    detail,
  }
}
