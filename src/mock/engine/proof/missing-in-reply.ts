import { valueAt } from '../book/journal/field.ts'
import type { ExpectedReply } from '../book/example.ts'
import { bodyText, type Response } from '../spec/request.ts'

/** What a response lacks of what was expected, in words; nothing when it has it all. */
export function missingInReply(expected: ExpectedReply, response: Response): string | undefined {
  if (response.status !== expected.status)
    return `expected status ${expected.status}, got ${response.status}: ${bodyText(response)}`
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    if (response.headers[name.toLowerCase()] !== value)
      return `expected header ${name}: ${value}, got ${response.headers[name.toLowerCase()] ?? 'none'}`
  }
  if (typeof expected.body === 'string')
    return bodyText(response).includes(expected.body)
      ? undefined
      : `expected a body with ${expected.body}, got ${bodyText(response)}`
  if (expected.body === undefined && !expected.absent) return undefined
  const body: unknown = JSON.parse(bodyText(response))
  const present = expected.absent?.find((path) => valueAt(body, path) !== undefined)
  return present === undefined
    ? difference(expected.body, body, 'body')
    : `expected no ${present}, got ${JSON.stringify(valueAt(body, present))}`
}

function difference(expected: unknown, actual: unknown, at: string): string | undefined {
  if (expected === undefined) return undefined
  if (typeof expected !== 'object' || expected === null)
    return expected === actual
      ? undefined
      : `expected ${at} to be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`
  if (typeof actual !== 'object' || actual === null)
    return `expected ${at} to be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length))
    return (
      `expected ${at} to have ${expected.length} items, got ` +
      `${Array.isArray(actual) ? actual.length : JSON.stringify(actual)}`
    )
  for (const [key, value] of Object.entries(expected)) {
    const found = difference(
      value,
      (actual as Record<string, unknown>)[key],
      Array.isArray(expected) ? `${at}[${key}]` : `${at}.${key}`,
    )
    if (found !== undefined) return found
  }
  return undefined
}
