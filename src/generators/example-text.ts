import type { AnyExample, AnyGiven } from '../mock/engine/book/example.ts'
import { isJson } from '../mock/engine/spec/media-type.ts'
import { bodyText, targetOf, type Request } from '../mock/engine/spec/request.ts'
import { abridged, cut } from './abridged.ts'
import { code, fenced } from './markdown.ts'

const LONGEST_TARGET = 200
const LONGEST_BODY = 300

/** A valid request of an operation for people, with all headers that its sample has. */
export function sampleBlock(request: Request): string {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${cut(value)}`],
  )
  const { value, text } = bodyOf(request)
  return fenced(
    'http',
    [
      firstLine(request),
      ...headers,
      ...(text === '' ? [] : ['', value === undefined ? cut(text, LONGEST_BODY) : abridged(value)]),
    ].join('\n'),
  )
}

/**
 * An example for people: a line of its setting, then the request and what it is answered. Cut where it
 * is long; of the request's headers and body only where it differs from the sample.
 */
export function exampleBlock(
  verdict: string,
  example: AnyExample,
  request: Request,
  sample: Request,
  reply: string,
  body: unknown,
): string[] {
  const named = Object.entries(example.request.headers ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${cut(value)}`],
  )
  const replied =
    body === undefined ? [] : [typeof body === 'string' ? cut(body, LONGEST_BODY) : abridged(body)]
  return [
    `${verdict}${settingOf(example)}:`,
    fenced(
      'http',
      [
        firstLine(request),
        ...named,
        ...changedBody(bodyOf(request), bodyOf(sample)),
        '',
        `→ ${reply}`,
        ...replied,
      ].join('\n'),
    ),
  ]
}

function firstLine(request: Request): string {
  return `${request.method} ${cut(targetOf(request), LONGEST_TARGET)}`
}

interface BodyText {
  readonly text: string
  /** As JSON, where it is that. */
  readonly value: unknown
}

function bodyOf({ headers, body }: Request): BodyText {
  const text = bodyText({ body })
  if (!isJson(headers['content-type'])) return { text, value: undefined }
  try {
    return { text, value: JSON.parse(text) }
  } catch {
    return { text, value: undefined }
  }
}

/** The lines of a body that is not the sample's; of an object, only the fields that differ. */
function changedBody(body: BodyText, sample: BodyText): string[] {
  if (body.text === sample.text) return []
  if (body.text === '') return ['', '… without a body']
  if (body.value === undefined) return ['', cut(body.text, LONGEST_BODY)]
  if (!isObject(body.value) || !isObject(sample.value)) return ['', abridged(body.value)]
  const [own, others] = [body.value, sample.value]
  const changed = Object.entries(own).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(others[key]),
  )
  const removed = Object.keys(others).filter((key) => !(key in own))
  if (changed.length === Object.keys(own).length) return ['', abridged(own)]
  const without = removed.length === 0 ? '' : `, without ${removed.join(', ')}`
  const rest = `… the rest as in the valid request${without}`
  return ['', ...(changed.length === 0 ? [] : [abridged(Object.fromEntries(changed))]), rest]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `, at …, given …`; empty where an example has none. */
function settingOf(example: AnyExample): string {
  const { at, given, readings = {}, first = [], request } = example
  const without = Object.entries(request.headers ?? {}).flatMap(([name, value]) =>
    value === undefined ? [code(name)] : [],
  )
  const parts = [
    ...(without.length > 0 ? [`without ${without.join(', ')}`] : []),
    ...(at === undefined ? [] : [`at ${at}`]),
    ...(given === undefined ? [] : [givenText(isList(given) ? given : [given])]),
    ...Object.entries(readings).map(([id, option]) => `with ${code(id)} read as ${code(option)}`),
    ...(first.length === 0 ? [] : [`after ${first.map((step) => code(step.operation)).join(', ')}`]),
  ]
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`
}

function isList(given: AnyGiven | readonly AnyGiven[]): given is readonly AnyGiven[] {
  return typeof given === 'object' && !('state' in given)
}

function givenText(given: readonly AnyGiven[]): string {
  if (given.length === 0) return 'in an empty world'
  return `given ${given.map(stateText).join(' and ')}`
}

function stateText(given: AnyGiven): string {
  return typeof given === 'string' ? code(given) : `${code(given.state)} ${code(abridgedLine(given.params))}`
}

function abridgedLine(value: unknown): string {
  return cut(abridged(value).replace(/\s+/g, ' '))
}
