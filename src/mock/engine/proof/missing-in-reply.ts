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

function missingInBody(expected: ExpectedReply, text: string): string | undefined {
  const { body: stated, absent = [], gone = [], anyOrder = [] } = expected
  if (stated === '') return text === '' ? undefined : `expected no body, got ${text}`
  if (typeof stated === 'string')
    return text.includes(stated) ? undefined : `expected a body with ${stated}, got ${text}`
  if (stated === undefined && absent.length + gone.length === 0) return undefined
  const body: unknown = JSON.parse(text)
  const unwanted = absent.find((path) => valueAt(body, path) !== undefined)
  if (unwanted !== undefined) return `expected no ${unwanted}, got ${JSON.stringify(valueAt(body, unwanted))}`
  const left = gone.find((path) => !isGone(valueAt(body, path)))
  if (left !== undefined) return `expected nothing in ${left}, got ${JSON.stringify(valueAt(body, left))}`
  return difference(stated, body, 'body', new Set(anyOrder.map((path) => `body.${path}`)))
}

function isGone(list: unknown): boolean {
  return list === undefined || (Array.isArray(list) && list.length === 0)
}

type Places = ReadonlySet<string>

function difference(expected: unknown, actual: unknown, at: string, anyOrder: Places): string | undefined {
  if (expected === undefined) return undefined
  const isLeaf = typeof expected !== 'object' || expected === null
  if (isLeaf && expected === actual) return undefined
  if (isLeaf || typeof actual !== 'object' || actual === null)
    return `expected ${at} to be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`
  if (Array.isArray(expected)) return differenceOfLists(expected, actual, at, anyOrder)
  for (const [key, value] of Object.entries(expected)) {
    const found = difference(value, (actual as Record<string, unknown>)[key], `${at}.${key}`, anyOrder)
    if (found !== undefined) return found
  }
  return undefined
}

function differenceOfLists(
  expected: readonly unknown[],
  actual: object,
  at: string,
  anyOrder: Places,
): string | undefined {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    const got = Array.isArray(actual) ? actual.length : JSON.stringify(actual)
    return `expected ${at} to have ${expected.length} items, got ${got}`
  }
  const rest: unknown[] = [...actual]
  for (const [i, item] of expected.entries()) {
    const differs = (other: unknown) => difference(item, other, `${at}[${i}]`, anyOrder)
    const found = anyOrder.has(at) ? takeOne(rest, item, at, differs) : differs(actual[i])
    if (found !== undefined) return found
  }
  return undefined
}

/** Takes an item that does not differ out of the rest of a list; says so where there is none. */
function takeOne(
  rest: unknown[],
  item: unknown,
  at: string,
  differs: (other: unknown) => string | undefined,
): string | undefined {
  const found = rest.findIndex((other) => differs(other) === undefined)
  if (found < 0)
    return `expected ${at} to have ${JSON.stringify(item)} somewhere, got ${JSON.stringify(rest)}`
  rest.splice(found, 1)
  return undefined
}
