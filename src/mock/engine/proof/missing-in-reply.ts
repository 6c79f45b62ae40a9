import type { ExpectedReply } from '../book/example.ts'
import { valueAt } from '../book/journal/field.ts'
import { bodyText, type Response } from '../spec/request.ts'

/** What a response lacks of what was expected, in words; nothing when it has it all. */
export function missingInReply(expected: ExpectedReply, response: Response): string | undefined {
  if (response.status !== expected.status)
    return `expected status ${expected.status}, got ${response.status}: ${bodyText(response)}`
  return missingHeader(expected, response) ?? missingInBody(expected, bodyText(response))
}

function missingHeader({ headers = {} }: ExpectedReply, response: Response): string | undefined {
  for (const [name, value] of Object.entries(headers)) {
    const got = response.headers[name.toLowerCase()]
    if (got !== value) return `expected header ${name}: ${value}, got ${got ?? 'none'}`
  }
  return undefined
}

function missingInBody({ body: expected, absent = [] }: ExpectedReply, text: string): string | undefined {
  if (typeof expected === 'string')
    return text.includes(expected) ? undefined : `expected a body with ${expected}, got ${text}`
  if (expected === undefined && absent.length === 0) return undefined
  const body: unknown = JSON.parse(text)
  const unwanted = absent.find((path) => valueAt(body, path) !== undefined)
  if (unwanted !== undefined) return `expected no ${unwanted}, got ${JSON.stringify(valueAt(body, unwanted))}`
  return difference(expected, body, 'body')
}

function difference(expected: unknown, actual: unknown, at: string): string | undefined {
  if (expected === undefined) return undefined
  const isLeaf = typeof expected !== 'object' || expected === null
  if (isLeaf && expected === actual) return undefined
  if (isLeaf || typeof actual !== 'object' || actual === null)
    return `expected ${at} to be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`
  if (Array.isArray(expected)) return differenceOfLists(expected, actual, at)
  for (const [key, value] of Object.entries(expected)) {
    const found = difference(value, (actual as Record<string, unknown>)[key], `${at}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

function differenceOfLists(expected: readonly unknown[], actual: object, at: string): string | undefined {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    const got = Array.isArray(actual) ? actual.length : JSON.stringify(actual)
    return `expected ${at} to have ${expected.length} items, got ${got}`
  }
  for (const [i, item] of expected.entries()) {
    const found = difference(item, actual[i], `${at}[${i}]`)
    if (found !== undefined) return found
  }
  return undefined
}
