import type { AnyExample } from '../engine/book/example.ts'
import { requestFor } from '../engine/book/example-request.ts'
import type { Loaded } from '../engine/book/loaded.ts'
import type { Rule } from '../engine/book/rule.ts'
import { cutText } from '../engine/value/cut-text.ts'
import { requestLine } from '../engine/spec/request.ts'

/** Characters of a body that are shown. */
const LONGEST_BODY = 2000

const BYTES_PER_CHARACTER = 4

/**
 * What to send where a rule refuses an operation: the request that its own examples allow and that comes
 * nearest to what they refuse.
 */
export function insteadOf(
  loaded: Loaded,
  operation: string,
  { examples }: Exclude<Rule, { kind: 'promise' }>,
): string {
  const { refused, allowed } = examples
  const names = new Set(refused.flatMap(namesIn))
  const [nearest = allowed[0]] = allowed.toSorted((a, b) => shared(b, names) - shared(a, names))
  const request = requestFor(loaded, operation, nearest.request)
  const fields = Object.entries(request.headers)
    .filter(([name, value]) => names.has(`headers.${name}`) && value !== undefined)
    .map(([name, value]) => ` with ${name}: ${value}`)
  const line = requestLine(request) + fields.join(',') + bodyOf(request.body)
  return `Send what it allows, for example ${line}`
}

function bodyOf(body: Uint8Array): string {
  const text = new TextDecoder()
    .decode(body.subarray(0, (LONGEST_BODY + 1) * BYTES_PER_CHARACTER))
    .replaceAll('\n', '\\n')
  if (text === '') return ''
  return ` with the body ${cutText(text, LONGEST_BODY)}`
}

function shared(example: AnyExample, names: ReadonlySet<string>): number {
  return namesIn(example).filter((name) => names.has(name)).length
}

/** What an example sets or takes out: `query.fromDate`, `headers.authorization`, `body`. */
function namesIn({ request }: AnyExample): string[] {
  const { path = {}, query = {}, headers = {} } = request
  const named = (part: string, values: object) => Object.keys(values).map((name) => `${part}.${name}`)
  return [
    ...named('path', path),
    ...named('query', query),
    ...named('headers', headers).map((name) => name.toLowerCase()),
    ...('body' in request ? ['body'] : []),
  ]
}
