import type { Problem, Violation } from '../../../engine/spec/problem.ts'
import type { WordedProblem } from '../../../engine/book/service.ts'
import type { components } from '../api.ts'
import { complaint, NO_OBJECT } from './complaint.ts'
import { entityError, recordNotFound, unauthorized } from './entity-error.ts'

/** The places that may be missing where a token names no folder. */
const PARENT_FOLDER = /^\/relationships(\/parentFolder)?(\/data(\/id)?)?$/

type Schemas = components['schemas']
type Refused = Schemas['JsonApiBadParameterError'] | Schemas['JsonApiValidationError']

/** Words what the engine objects to as the newer CDP family would. */
export function wordForEntities(problem: Problem): WordedProblem {
  switch (problem.kind) {
    case 'no-operation':
      return problem.allow.length > 0 ? wrongMethod : notFound
    case 'unidentified':
      return { status: 401, body: unauthorized }
    case 'unsupported-media-type':
      return wrongMediaType
    case 'unreadable-body':
      return invalidJson
    case 'too-large':
      return { status: 413, body: entityError('413', 'payload-too-large-error', 'Request body too large') }
    case 'invalid-request':
      return wordViolation(problem.violation)
  }
}

const notFound: WordedProblem = { status: 404, body: recordNotFound }
const invalidJson: WordedProblem = {
  status: 400,
  body: entityError('400', 'bad-parameter-error', 'Invalid JSON'),
}
const noObject: WordedProblem = {
  status: 400,
  body: entityError('400', 'bad-parameter-error', NO_OBJECT),
}
const wrongMediaType: WordedProblem = {
  status: 415,
  body: entityError('415', 'unsupported-media-type-error', 'Unsupported media type'),
}
const folderRequired: WordedProblem = {
  status: 422,
  body: entityError('422', 'unprocessable-entity-error', 'parent_folder id parameter is required'),
}
const wrongMethod: WordedProblem = {
  status: 405,
  body: entityError('405', 'method-not-allowed-error', 'Method not allowed'),
}

function wordViolation(violation: Violation): WordedProblem {
  if (violation.in === 'path') return notFound
  if (violation.pointer === '') return noObject
  if (violation.keyword === 'required' && PARENT_FOLDER.test(violation.pointer)) return folderRequired
  const errors: Refused[] = [refused(violation)]
  return { status: 400, body: { errors } }
}

function refused(violation: Violation): Refused {
  const { pointer, keyword, expected } = violation
  const base = { status: '400', detail: complaint(violation), source: { pointer } } as const
  if (keyword === 'type') {
    const parameterCode = expected.startsWith('must be array') ? 'SHOULD_BE_ARRAY' : 'INVALID_FORMAT'
    return { code: 'bad-parameter-error', ...base, meta: { parameterCode } }
  }
  return { code: 'validation-error', ...base, meta: { validationCode: validationCode(keyword) } }
}

function validationCode(keyword: Violation['keyword']) {
  if (keyword === 'required') return 'CANNOT_BE_BLANK'
  return keyword === 'maxItems' ? 'IS_TOO_LONG' : 'INVALID_FORMAT_OR_ASSOCIATION'
}
