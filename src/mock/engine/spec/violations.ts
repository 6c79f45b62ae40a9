import type { ErrorObject } from 'ajv/dist/2020.js'
import { cutText } from '../value/cut-text.ts'
import { atPointer, escapeStep, partOf, stepsOf } from '../value/pointer.ts'
import type { Violation } from './problem.ts'

/** The name under which ajv holds the document of a spec: paths of schemas in its errors start with it. */
export const SPEC = 'spec'

/** Characters of a value that a message shows. */
const LONGEST_VALUE = 60

/** What ajv found wrong with a part of an input, or with a reply, in the words of the house. */
export function violations(
  part: Violation['in'],
  errors: readonly ErrorObject[] | null | undefined,
  value: unknown,
): Violation[] {
  return (errors ?? []).map((error) => violationOf(part, error, value))
}

/** ajv tells of the object in which a field is missing, or one too many; the violation is of that field. */
function violationOf(part: Violation['in'], error: ErrorObject, value: unknown): Violation {
  const { keyword, instancePath, params, schemaPath } = error
  const missing = keyword === 'required' ? `/${escapeStep(String(params['missingProperty']))}` : ''
  const extra =
    keyword === 'additionalProperties' ? `/${escapeStep(String(params['additionalProperty']))}` : ''
  return {
    in: part,
    at: part + placeOf(instancePath + missing, value),
    pointer: instancePath + missing + extra,
    keyword,
    expected: expectation(error, value),
    schema: decodeURI(schemaPath.startsWith(SPEC) ? schemaPath.slice(SPEC.length) : schemaPath),
  }
}

/** `/users/3/userIDs` as a limit writes it: `.users[].userIDs`. */
function placeOf(pointer: string, value: unknown): string {
  let place = ''
  let here: unknown = value
  for (const step of stepsOf(pointer)) {
    place += Array.isArray(here) ? '[]' : `.${step}`
    here = partOf(here, step)
  }
  return place
}

function expectation(error: ErrorObject, value: unknown): string {
  if (error.keyword === 'required') return 'must be there'
  if (error.keyword === 'additionalProperties') return 'must not be there: the spec knows no such field'
  return `${wanted(error)}; got ${shorten(atPointer(value, error.instancePath))}`
}

function wanted({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'enum') return `must be one of ${listed(params['allowedValues'] as unknown[])}`
  return message ?? `must satisfy ${keyword}`
}

/** Names as they are; where the type matters too, as JSON. */
function listed(values: readonly unknown[]): string {
  const areNames = values.every((value) => typeof value === 'string')
  return values.map((value) => (areNames ? value : JSON.stringify(value))).join(', ')
}

function shorten(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return cutText(JSON.stringify(value) ?? 'nothing', LONGEST_VALUE)
}
