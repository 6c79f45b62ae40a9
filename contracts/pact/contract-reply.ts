import { isJson, isXml } from '../../src/mock/engine/spec/media-type.ts'
import { play, type Played } from '../../src/mock/engine/journey/play.ts'
import { decidingRule } from '../../src/mock/engine/book/entry.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Mock } from '../../src/mock/engine/journey/mock.ts'
import { bodyText, type Response } from '../../src/mock/engine/spec/request.ts'
import type { SpecReply } from '../../src/mock/engine/spec/spec.ts'
import type { Interaction } from './interactions.ts'
import { statedJson } from './stated-json.ts'
import { xmlPart } from './xml-part.ts'

/** What a contract asks of the answer to an interaction. */
export interface ContractReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON with Pact's matchers, or a part of an XML document; nothing where the documents fix no body. */
  readonly body?: { readonly mediaType: string; readonly text: string }
}

/**
 * The reply of an interaction as its rule has it: the rule's own refusal, the success that the spec
 * documents, or what the promise states. Bodies are asked for where the documents fix them: those of promises
 * that are not assumed, of refusals that say so, and the flags that tell a refusal inside a success status
 * from a success. Throws where the rule does not decide its own example.
 */
export function contractReply(
  mock: Mock,
  loaded: Loaded,
  { description, rule, kind, operation, example }: Interaction,
): ContractReply {
  const played = play(mock, loaded, operation, example)
  const { response, entry } = played
  const replies = loaded.spec.operations.get(operation)!.replies
  if (kind === 'promised')
    return promised(
      mock,
      played,
      example.reply!,
      rule.source.evidence !== 'assumed',
      replies.get(response.status),
    )
  if (kind === 'allowed') return { status: successOf([...replies.keys()], response.status), headers: {} }
  if (decidingRule(entry.decision) !== rule.id)
    throw new Error(`${description}: its rule does not decide it; run the conformance test`)
  return {
    status: response.status,
    headers: {},
    ...refusalBody(rule.kind === 'refusal' && rule.fixes === 'body', response, replies.get(response.status)),
  }
}

function promised(
  mock: Mock,
  { sandbox, request, response }: Played,
  reply: NonNullable<Interaction['example']['reply']>,
  fixesBody: boolean,
  documented: SpecReply | undefined,
): ContractReply {
  const { status, headers = {}, body } = reply
  const mediaType = documented?.mediaType
  if (!fixesBody || body === undefined || mediaType === undefined) return { status, headers }
  if (typeof body === 'string') {
    const text = isXml(mediaType)
      ? xmlPart(bodyText(response), (name, value) => body.includes(`<${name}>${value}</${name}>`))
      : undefined
    return { status, headers, ...(text === undefined ? {} : { body: { mediaType, text } }) }
  }
  const second = mock.handleIn(sandbox, request)
  const again: unknown = second.status === status ? JSON.parse(bodyText(second)) : undefined
  return {
    status,
    headers,
    body: { mediaType, text: JSON.stringify(statedJson(body, { origin: request.origin, again })) },
  }
}

/** The one success that the spec documents, or where there are several the one that comes. */
function successOf(statuses: readonly number[], answered: number): number {
  const successes = statuses.filter((status) => status < 400)
  return successes.length === 1 ? successes[0]! : answered
}

function refusalBody(
  fixesBody: boolean,
  response: Response,
  documented: SpecReply | undefined,
): Pick<ContractReply, 'body'> {
  const mediaType = documented?.mediaType
  if (mediaType === undefined) return {}
  if (fixesBody && isJson(mediaType)) return { body: { mediaType, text: bodyText(response) } }
  if (!isXml(mediaType) || (!fixesBody && response.status >= 400)) return {}
  const text = xmlPart(bodyText(response), (_, value) => fixesBody || value === 'true' || value === 'false')
  return text === undefined ? {} : { body: { mediaType, text } }
}
