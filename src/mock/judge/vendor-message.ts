import { cutText } from '../engine/value/cut-text.ts'
import { bodyText } from '../engine/spec/request.ts'
import type { Entry } from '../engine/book/entry.ts'

const LONGEST_MESSAGE = 200

/**
 * What the vendor says of a refusal in the body of its answer: the longest text of several words, cut short;
 * nothing where there is none or the status is a success.
 */
export function vendorMessage({ response }: Entry): string | undefined {
  if (response.status < 400) return undefined
  const [message] = textsIn(bodyText(response))
    .map((text) => text.trim().replaceAll(/\s+/g, ' '))
    .filter((text) => text.includes(' '))
    .sort((a, b) => b.length - a.length)
  return message === undefined ? undefined : cutText(message, LONGEST_MESSAGE)
}

function textsIn(body: string): string[] {
  try {
    return textsOf(JSON.parse(body))
  } catch {
    return body.split(/<[^>]*>/)
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
