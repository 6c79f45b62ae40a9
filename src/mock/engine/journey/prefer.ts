import { answerReply, type Answer } from './answer.ts'
import type { Call } from './call.ts'
import { play } from './play.ts'
import { readQuery } from '../spec/read-query.ts'
import type { Request } from '../spec/request.ts'
import { withHeaders } from '../spec/respond.ts'
import { speak } from '../spec/speak.ts'
import type { SpecReply } from '../spec/spec.ts'

/** What a `Prefer` header asks for, in Prism's words: a documented status, an example by name, or both. */
export interface Preference {
  readonly code: string | undefined
  readonly example: string | undefined
}

/** The preference of a request: the header, or without one the query parameters `__code` and `__example`. */
export function preferenceOf(request: Request): Preference | undefined {
  const header = request.headers['prefer']
  if (header === undefined && !request.query.includes('__')) return undefined
  const [values, prefix] =
    header === undefined
      ? [new Map([...(readQuery(request.query) ?? [])].map(([name, all]) => [name, all[0]!])), '__']
      : [readHeader(header), '']
  const preference = { code: values.get(`${prefix}code`), example: values.get(`${prefix}example`) }
  return preference.code === undefined && preference.example === undefined ? undefined : preference
}

/** A documented reply on request: a named example of the spec, or what a rule of that name answers. Changes nothing but what the vendor counts. */
export function preferredReply(call: Call, preference: Preference): Answer {
  const { code } = preference
  if (code !== undefined && !/^[1-5]\d\d$/.test(code))
    return answerUnmet(422, `Prefer: code=${code} is no status`, call)
  const replies = [...call.spec.replies.values()].filter(
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
  const headers = { ...appliedBy(preference), 'x-bythebook-request-id': call.id }
  return { response: withHeaders(response, headers), decision: { by: 'preference', rule: rule.id } }
}

function answerByExample(call: Call, preference: Preference, replies: readonly SpecReply[]): Answer {
  const { code, example } = preference
  const hasExample = ({ content, examples }: SpecReply) =>
    example === undefined ? !content || Object.keys(examples).length > 0 : Object.hasOwn(examples, example)
  const reply = replies.find(hasExample)
  if (!reply) {
    const detail =
      example === undefined
        ? `the spec has no example of ${code}`
        : `${call.operation} has no example "${example}"`
    return answerUnmet(404, detail, call)
  }
  const body = bodyOf(reply, example)
  return answerReply(
    call,
    { status: reply.status, body, headers: {} },
    { by: 'preference' },
    appliedBy(preference),
  )
}

/** The header of RFC 7240 that tells a client what it got. */
function appliedBy({ code, example }: Preference): Readonly<Record<string, string>> {
  const applied = [
    ...(code === undefined ? [] : [`code=${code}`]),
    ...(example === undefined ? [] : [`example=${example}`]),
  ]
  return { 'preference-applied': applied.join(', ') }
}

function readHeader(header: string): Map<string, string> {
  return new Map(
    header.split(/[,;]/).map((part) => {
      const [name = '', value = ''] = part.split('=')
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')]
    }),
  )
}

function bodyOf({ content, examples }: SpecReply, name: string | undefined): unknown {
  const value = name === undefined ? Object.values(examples)[0] : examples[name]
  return content?.schema['format'] === 'binary' && typeof value === 'string'
    ? Uint8Array.from(value, (character) => character.charCodeAt(0))
    : value
}

function answerUnmet(status: 404 | 422, detail: string, call: Call): Answer {
  const documented = [...call.spec.replies.values()].map((reply) =>
    [reply.status, ...Object.keys(reply.examples)].join(' '),
  )
  const response = speak(
    status,
    'no-such-reply',
    detail,
    `ask for a documented one: ${documented.join('; ')}; or example=<rule id>`,
  )
  return {
    response: withHeaders(response, { 'x-bythebook-request-id': call.id }),
    decision: { by: 'failure', failure: 'no-such-reply' },
    detail,
  }
}
