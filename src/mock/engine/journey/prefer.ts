import { readQuery } from '../spec/read-query.ts'
import type { Request } from '../spec/request.ts'
import { withHeaders } from '../spec/respond.ts'
import { speak } from './speak.ts'
import type { SpecReply } from '../spec/spec.ts'
import { answerReply, type Answer } from './answer.ts'
import type { Call } from './call.ts'
import { play } from './play.ts'

/** What a `Prefer` header asks for, in Prism's words: a documented status, an example by name, or both. */
export interface Preference {
  readonly code: string | undefined
  readonly example: string | undefined
}

/** The preference of a request: the header, or without one the query parameters `__code` and `__example`. */
export function preferenceOf({ headers, query }: Request): Preference | undefined {
  const header = headers['prefer']
  if (header !== undefined) {
    const values = readHeader(header)
    return preferring(values.get('code'), values.get('example'))
  }
  if (!query.includes('__')) return undefined
  const values = readQuery(query)
  return preferring(values?.get('__code')?.[0], values?.get('__example')?.[0])
}

function readHeader(header: string): Map<string, string> {
  return new Map(
    header.split(/[,;]/).map((part) => {
      const [name = '', value = ''] = part.split('=')
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')]
    }),
  )
}

function preferring(code: string | undefined, example: string | undefined): Preference | undefined {
  return code === undefined && example === undefined ? undefined : { code, example }
}

/**
 * A documented reply on request: a named example of the spec, or what a rule of that name answers. Changes
 * nothing but what the vendor counts.
 */
export function preferredReply(call: Call, preference: Preference): Answer {
  const { code } = preference
  if (code !== undefined && !/^[1-5]\d\d$/.test(code))
    return answerUnmet(422, `Prefer: code=${code} is no status`, call)
  const replies = [...call.specOperation.replies.values()].filter(
    ({ status }) => code === undefined || status === Number(code),
  )
  if (replies.length === 0) return answerUnmet(404, `${call.operation} documents no ${code}`, call)
  return answerByRule(call, preference) ?? answerByExample(call, preference, replies)
}

/** What the rule of that name answers to its own first refused example. */
function answerByRule(call: Call, preference: Preference): Answer | undefined {
  const { code, example } = preference
  const rule = call.loaded.service.rules.find(
    ({ id, operations }) => id === example && operations.includes(call.operation),
  )
  if (!rule || rule.kind === 'promise') return undefined
  const { response } = play(call.player, call.loaded, call.operation, rule.examples.refused[0])
  if (code !== undefined && response.status !== Number(code)) return undefined
  // The example was played in a world of its own, where its request had another id.
  const headers = { ...appliedBy(preference), 'x-bythebook-request-id': call.id }
  return { response: withHeaders(response, headers), decision: { by: 'preference', rule: rule.id } }
}

function answerByExample(call: Call, preference: Preference, replies: readonly SpecReply[]): Answer {
  const { code, example } = preference
  const reply = replies.find((candidate) => hasExample(candidate, example))
  if (reply) {
    const unwritten = { status: reply.status, body: bodyOf(reply, example), headers: reply.headers }
    return answerReply(call, unwritten, { by: 'preference' }, appliedBy(preference))
  }
  if (example === undefined) return answerUnmet(404, `the spec has no example of ${code}`, call)
  return answerUnmet(404, `${call.operation} has no example "${example}"`, call)
}

/** Whether a reply has an example of that name, or any at all; one without a body can be given without. */
function hasExample({ content, examples }: SpecReply, name: string | undefined): boolean {
  if (name !== undefined) return Object.hasOwn(examples, name)
  return !content || Object.keys(examples).length > 0
}

/** The header of RFC 7240 that tells a client what it got. */
function appliedBy({ code, example }: Preference): Readonly<Record<string, string>> {
  const applied = Object.entries({ code, example }).filter(([, value]) => value !== undefined)
  return { 'preference-applied': applied.map(([name, value]) => `${name}=${value}`).join(', ') }
}

function bodyOf({ content, examples }: SpecReply, name: string | undefined): unknown {
  const value = name === undefined ? Object.values(examples)[0] : examples[name]
  if (content?.schema['format'] !== 'binary' || typeof value !== 'string') return value
  // An example of bytes stands in a spec as text, a character for each byte.
  return Uint8Array.from(value, (character) => character.charCodeAt(0))
}

function answerUnmet(status: 404 | 422, detail: string, call: Call): Answer {
  const documented = [...call.specOperation.replies.values()].map((reply) =>
    [reply.status, ...Object.keys(reply.examples)].join(' '),
  )
  const next = `ask for a documented one: ${documented.join('; ')}; or example=<rule id>`
  const response = speak(status, 'no-such-reply', detail, next)
  return {
    response: withHeaders(response, { 'x-bythebook-request-id': call.id }),
    decision: { by: 'failure', failure: 'no-such-reply' },
    detail,
  }
}
