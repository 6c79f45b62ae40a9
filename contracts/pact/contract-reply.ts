import { isJson, isXml } from '../../src/mock/engine/spec/media-type.ts'
import { play, type Played } from '../../src/mock/engine/journey/play.ts'
import { answerEvidence } from '../../src/mock/engine/book/answer.ts'
import { decidingRule } from '../../src/mock/engine/book/entry.ts'
import type { ExpectedReply } from '../../src/mock/engine/book/example.ts'
import type { Loaded } from '../../src/mock/engine/book/loaded.ts'
import type { Mock } from '../../src/mock/engine/journey/mock.ts'
import { present } from '../../src/mock/engine/value/present.ts'
import { bodyText, type Response } from '../../src/mock/engine/spec/request.ts'
import type { Interaction } from './interactions.ts'
import { statedJson, type ReplyFacts } from './stated-json.ts'
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
  const { replies } = loaded.spec.operations.get(operation)!
  const mediaType = replies.get(response.status)?.mediaType
  if (kind === 'promised') {
    const isFixed = rule.source.evidence !== 'assumed'
    return promised(mock, played, example.reply!, isFixed ? mediaType : undefined)
  }
  if (kind === 'allowed') return { status: successOf([...replies.keys()], response.status), headers: {} }
  if (decidingRule(entry.decision) !== rule.id)
    throw new Error(`${description}: its rule does not decide it; run the conformance test`)
  const isFixed = rule.kind === 'refusal' && answerEvidence(rule).body !== 'assumed'
  const body = refusalBody(response, mediaType, isFixed)
  return { status: response.status, headers: {}, ...present({ body }) }
}

/** What a promise states; nothing is asked of a body that has no media type here. */
function promised(
  mock: Mock,
  played: Played,
  { status, headers = {}, body }: ExpectedReply,
  mediaType: string | undefined,
): ContractReply {
  if (body === undefined || mediaType === undefined) return { status, headers }
  const text =
    typeof body === 'string'
      ? statedXml(body, played, mediaType)
      : JSON.stringify(statedJson(body, factsOf(mock, played, status)))
  return { status, headers, ...present({ body: text === undefined ? undefined : { mediaType, text } }) }
}

/** The elements of an XML document that are stated. */
function statedXml(stated: string, { response }: Played, mediaType: string): string | undefined {
  if (!isXml(mediaType)) return undefined
  return xmlPart(bodyText(response), (name, value) => stated.includes(`<${name}>${value}</${name}>`))
}

function factsOf(mock: Mock, { sandbox, request }: Played, status: number): ReplyFacts {
  const second = mock.handleIn(sandbox, request)
  const again: unknown = second.status === status ? JSON.parse(bodyText(second)) : undefined
  return { origin: request.origin, again }
}

/** The one success that the spec documents, or where there are several the one that comes. */
function successOf(statuses: readonly number[], answered: number): number {
  const successes = statuses.filter((status) => status < 400)
  return successes.length === 1 ? successes[0]! : answered
}

function refusalBody(
  response: Response,
  mediaType: string | undefined,
  isFixed: boolean,
): ContractReply['body'] {
  if (mediaType === undefined) return undefined
  if (isFixed && isJson(mediaType)) return { mediaType, text: bodyText(response) }
  if (!isXml(mediaType) || (!isFixed && response.status >= 400)) return undefined
  const text = xmlPart(bodyText(response), (_, value) => isFixed || value === 'true' || value === 'false')
  return text === undefined ? undefined : { mediaType, text }
}
