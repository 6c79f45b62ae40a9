import type { AnyExample } from '../mock/engine/book/example.ts'
import { play, type Played } from '../mock/engine/journey/play.ts'
import { isJson, isXml } from '../mock/engine/spec/media-type.ts'
import { decidingRule } from '../mock/engine/book/entry.ts'
import type { Loaded } from '../mock/engine/book/loaded.ts'
import type { Mock } from '../mock/engine/journey/mock.ts'
import { bodyText, type Request, type Response } from '../mock/engine/spec/request.ts'
import type { PromiseRule, Rule } from '../mock/engine/book/rule.ts'
import { messageOf } from '../mock/engine/value/message-of.ts'
import { readXml } from './read-xml.ts'

/** A rule that can refuse. */
export type Refusing = Exclude<Rule, PromiseRule>

/** What came of the first refused example of a rule. */
export interface RefusedExample {
  readonly example: AnyExample
  readonly request: Request
  readonly response: Response
  /** Whether it is this rule that refused it; conformance says why not. */
  readonly isRefused: boolean
  readonly mediaType: string | undefined
  /** The body as a value: JSON and XML read, text as it is; nothing where there is none or it is bytes. */
  readonly value: unknown
}

/** Plays the first refused example of a rule on one of its operations. */
export function refusedExample(
  mock: Mock,
  loaded: Loaded,
  rule: Refusing,
  operation: string,
): RefusedExample {
  const example = rule.examples.refused[0]
  const { request, response, entry } = playNamed(mock, loaded, rule, operation, example)
  const isRefused = decidingRule(entry.decision) === rule.id
  const mediaType = loaded.spec.operations.get(operation)!.replies.get(response.status)?.mediaType
  return {
    example,
    request,
    response,
    isRefused,
    mediaType,
    value: isRefused ? valueOf(loaded, operation, response) : undefined,
  }
}

/** Plays an example of a rule. Throws, naming the rule, where that cannot be done. */
export function playNamed(
  mock: Mock,
  loaded: Loaded,
  { id }: Rule,
  operation: string,
  example: AnyExample,
): Played {
  try {
    return play(mock, loaded, operation, example)
  } catch (error) {
    throw new Error(`rule "${id}" on ${operation}: an example cannot be played: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

function valueOf({ spec }: Loaded, operation: string, response: Response): unknown {
  const { mediaType, content } = spec.operations.get(operation)!.replies.get(response.status)!
  if (mediaType === undefined || !content || typeof response.body !== 'string') return undefined
  if (isJson(mediaType)) return JSON.parse(bodyText(response))
  return isXml(mediaType) ? readXml(spec, content, bodyText(response)) : bodyText(response)
}
