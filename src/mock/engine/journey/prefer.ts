import { readQuery } from '../spec/read-query.ts'
import type { Request } from '../spec/request.ts'
import { withHeaders } from '../spec/respond.ts'
import type { SpecReply } from '../spec/spec.ts'
import { answerReply, type Answer } from './answer.ts'
import { answerMissing, answerNoStatus } from './answer-unmet.ts'
import type { Call } from './call.ts'
import { playRefusal, type PlayedRefusal } from './play-refusal.ts'
import type { Preference } from './preference.ts'

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
  const values = header.split(/[,;]/).map((part): [name: string, value: string] => {
    const [name = '', value = ''] = part.split('=')
    return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')]
  })
  // Of a preference that is given twice, RFC 7240 counts the first, a map the last.
  return new Map(values.reverse())
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
  if (code !== undefined && !/^[1-5]\d\d$/.test(code)) return answerNoStatus(call, code)
  const replies = [...call.specOperation.replies.values()].filter(
    ({ status }) => code === undefined || status === Number(code),
  )
  const refused = playRefusal(call, preference.example)
  return (
    (refused && answerByRule(call, preference, refused)) ??
    answerByExample(call, preference, replies) ??
    answerMissing(call, preference, {
      isDocumented: replies.length > 0,
      refusedWith: refused?.response.status,
    })
  )
}

/** What the rule of that name answers to its own first refused example. */
function answerByRule(
  call: Call,
  preference: Preference,
  { rule, response }: PlayedRefusal,
): Answer | undefined {
  const { code } = preference
  if (code !== undefined && response.status !== Number(code)) return undefined
  // The example was played in a world of its own, where its request had another id.
  const headers = { ...appliedBy(preference), 'x-bythebook-request-id': call.id }
  return { response: withHeaders(response, headers), decision: { by: 'preference', rule: rule.id } }
}

function answerByExample(
  call: Call,
  preference: Preference,
  replies: readonly SpecReply[],
): Answer | undefined {
  const { example } = preference
  const reply = replies.find((candidate) => hasExample(candidate, example))
  if (!reply) return undefined
  const unwritten = { status: reply.status, body: bodyOf(reply, example), headers: reply.headers }
  return answerReply(call, unwritten, { by: 'preference' }, appliedBy(preference))
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
