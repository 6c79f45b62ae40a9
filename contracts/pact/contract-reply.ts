import { isJson, isXml } from '../../src/mock/engine/spec/media-type.ts'
import type { Played } from '../../src/mock/engine/journey/play.ts'
import { answerEvidence, type AnswerEvidence } from '../../src/mock/engine/book/answer-evidence.ts'
import { decidingRule } from '../../src/mock/engine/book/entry.ts'
import type { ExpectedReply } from '../../src/mock/engine/book/example.ts'
import { lessSure, type Evidence } from '../../src/mock/engine/book/source.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Mock } from '../../src/mock/engine/journey/mock.ts'
import { present } from '../../src/mock/engine/value/present.ts'
import { bodyText } from '../../src/mock/engine/spec/request.ts'
import { closedJson } from './closed-json.ts'
import type { Interaction } from './interactions.ts'
import { consequences, surest } from './under-readings.ts'
import { statedJson, type ReplyFacts } from './stated-json.ts'
import { xmlPart } from './xml-part.ts'

/** What a contract asks of the answer to an interaction. */
export interface ContractReply {
  /** Why that is asked at all. */
  readonly evidence: Evidence
  /** The status that the mock answers. */
  readonly status: number
  /** Why that very status is asked for; where it is assumed, the contract asks only that it succeeds or fails. */
  readonly statusEvidence: Evidence
  readonly headers: Readonly<Record<string, string>>
  /** Nothing where the documents fix no body. */
  readonly body?: ContractBody
  /** What the reply must not have, where this is about that. */
  readonly says?: string
}

/** JSON with Pact's matchers, or a part of an XML document. */
export interface ContractBody {
  readonly mediaType: string
  readonly text: string
  readonly evidence: Evidence
  /** Pact's matching rules beside those in the text. */
  readonly rules?: Readonly<Record<string, object>>
}

/**
 * The reply of an interaction as its rule has it: the rule's own refusal, the success that the spec documents, or
 * what the promise states, which is no surer than the names in which it is written. Bodies are asked for where the
 * documents fix them: those of promises that are not assumed, of refusals whose body is documented, and the flags
 * that tell a refusal inside a success status from a success. What a promise says must not be there follows, each
 * in a reply of its own. Nothing is surer than the readings that it is a consequence of. Throws where the rule does
 * not decide its own example.
 */
export function contractReplies(
  mock: Mock,
  loaded: Loaded,
  interaction: Interaction,
  played: Played,
): ContractReply[] {
  const all = consequences(mock, loaded, interaction, played)
  return repliesOfRule(mock, loaded, interaction, played).map((reply) => {
    const { body } = reply
    return {
      ...reply,
      evidence: lessSure(reply.evidence, surest(all, 'sentence')),
      statusEvidence: lessSure(reply.statusEvidence, surest(all, 'status')),
      ...(body && { body: { ...body, evidence: lessSure(body.evidence, surest(all, 'body')) } }),
    }
  })
}

function repliesOfRule(
  mock: Mock,
  { service, spec }: Loaded,
  interaction: Interaction,
  played: Played,
): ContractReply[] {
  const { description, rule, kind, operation, example } = interaction
  const { response, entry } = played
  const { replies } = spec.operations.get(operation)!
  const mediaType = replies.get(response.status)?.mediaType
  const success = service.successes?.[operation]?.evidence ?? 'assumed'
  if (kind === 'promised') {
    const isFixed = rule.source.evidence !== 'assumed'
    const ofBody = example.reply!.body === '' ? 'text/plain' : mediaType
    const fixed = {
      evidence: lessSure(rule.source.evidence, service.bodies?.[operation] ?? 'stated'),
      ...present({ mediaType: isFixed ? ofBody : undefined }),
    }
    return promised(mock, played, example.reply!, fixed).map((reply) => ({
      evidence: rule.source.evidence,
      statusEvidence: success,
      ...reply,
    }))
  }
  if (kind === 'allowed') {
    const status = successOf([...replies.keys()], response.status)
    return [{ evidence: rule.source.evidence, status, statusEvidence: success, headers: {} }]
  }
  if (rule.kind === 'promise' || decidingRule(entry.decision) !== rule.id)
    throw new Error(`${description}: its rule does not decide it; run the conformance test`)
  const evidence = answerEvidence(rule)
  const body = refusalBody(mock, played, mediaType, evidence)
  const { status } = response
  return [
    {
      evidence: evidence.failure,
      status,
      statusEvidence: evidence.status,
      headers: {},
      ...present({ body }),
    },
  ]
}

/** What a promise states; nothing is asked of a body that has no media type here. */
function promised(
  mock: Mock,
  played: Played,
  expected: ExpectedReply,
  { evidence, mediaType }: Pick<ContractBody, 'evidence'> & { readonly mediaType?: string },
): Omit<ContractReply, 'evidence' | 'statusEvidence'>[] {
  const { status, headers = {}, body } = expected
  if (mediaType === undefined) return [{ status, headers }]
  if (typeof body === 'string' && isJson(mediaType))
    throw new Error(`${body} is stated of a JSON answer, which Pact compares as JSON: state it as that`)
  const closed = isJson(mediaType)
    ? closedJson(expected, JSON.parse(bodyText(played.response))).map(({ says, content, rules }) => ({
        status,
        headers: {},
        says,
        body: { mediaType, text: JSON.stringify(content), evidence, rules },
      }))
    : []
  if (body === undefined) return closed.length > 0 ? closed : [{ status, headers }]
  const text =
    typeof body === 'string'
      ? statedXml(body, played, mediaType)
      : JSON.stringify(statedJson(body, factsOf(mock, played, expected)))
  const stated = text === undefined ? undefined : { mediaType, text, evidence }
  return [{ status, headers, ...present({ body: stated }) }, ...closed]
}

/** The elements of an XML document that are stated; no text where no body is. */
function statedXml(stated: string, { response }: Played, mediaType: string): string | undefined {
  if (stated === '') return ''
  if (!isXml(mediaType)) return undefined
  return xmlPart(bodyText(response), (name, value) => stated.includes(`<${name}>${value}</${name}>`))
}

function factsOf(mock: Mock, { sandbox, request }: Played, expected: ExpectedReply): ReplyFacts {
  const { status, anyOrder, forms } = expected
  const second = mock.handleIn(sandbox, request)
  const again: unknown = second.status === status ? JSON.parse(bodyText(second)) : undefined
  return { origin: request.origin, again, ...present({ anyOrder, forms }) }
}

/** The one success that the spec documents, or where there are several the one that comes. */
function successOf(statuses: readonly number[], answered: number): number {
  const successes = statuses.filter((status) => status < 400)
  return successes.length === 1 ? successes[0]! : answered
}

/** Flags of a success status tell the refusal, as the status does elsewhere. */
function refusalBody(
  mock: Mock,
  played: Played,
  mediaType: string | undefined,
  { body, status }: AnswerEvidence,
): ContractReply['body'] {
  if (mediaType === undefined) return undefined
  const { response } = played
  const isFixed = body !== 'assumed'
  if (isFixed && isJson(mediaType)) {
    const facts = factsOf(mock, played, { status: response.status })
    return {
      mediaType,
      text: JSON.stringify(statedJson(JSON.parse(bodyText(response)), facts)),
      evidence: body,
    }
  }
  if (!isXml(mediaType) || (!isFixed && response.status >= 400)) return undefined
  const text = xmlPart(bodyText(response), (_, value) => isFixed || value === 'true' || value === 'false')
  return text === undefined ? undefined : { mediaType, text, evidence: isFixed ? body : status }
}
