import type { ProblemContext, WordedProblem } from '../../engine/book/service.ts'
import type { Problem, Violation } from '../../engine/spec/problem.ts'
import { notTaken } from './errors/batch-refusal.ts'
import { refused } from './errors/edge-refusal.ts'
import { errorResponse } from './errors/error-response.ts'

const FETCH = /^\/rest\/v1\/profiles(\/|$)/
const BULK = /\/profile\/batchUpdate\/?$/
const EDGE = /^\/m2(\/|$)/
const VERSIONED = /^application\/vnd\.adobe\.target\.v\d+\+json$/

/**
 * Words what the engine objects to in the envelope of the host that was called: the admin host's, or one of
 * the edge's.
 */
export function word(problem: Problem, context: ProblemContext): WordedProblem {
  const status = statusOf(problem, context)
  const message = messageOf(problem)
  if (FETCH.test(context.path)) return { status, body: { status, message } }
  if (!EDGE.test(context.path)) return wordForAdmin(status, message, context)
  if (problem.kind === 'no-operation')
    return { status, headers: { 'content-type': 'text/xml' }, body: xmlOf(message) }
  return { status, body: BULK.test(context.path) ? notTaken(message) : refused(message) }
}

function wordForAdmin(status: number, message: string, { now, requestId }: ProblemContext): WordedProblem {
  if (status === 406)
    return {
      status,
      body: errorResponse(status, 'Unsupported.Feature', 'Unsupported features detected', now, requestId),
    }
  return { status, body: errorResponse(status, CODES[status] ?? 'Invalid.Request', message, now, requestId) }
}

/** Where no operation is known there is no schema to write XML by. */
function xmlOf(message: string): string {
  return `<response><success>false</success><message>${message}</message></response>`
}

const CODES: Readonly<Record<number, string>> = {
  404: 'Not.Found',
  405: 'Method.Not.Allowed',
  415: 'Unsupported.Media.Type',
}

function statusOf(problem: Problem, { path, operation }: ProblemContext): number {
  switch (problem.kind) {
    case 'no-operation':
      return problem.allow.length > 0 ? 405 : 404
    case 'unsupported-media-type':
      return !EDGE.test(path) && VERSIONED.test(problem.mediaType) ? 406 : 415
    case 'too-large':
      return operation?.startsWith('batchUpdate') || operation === 'updateProfileByPost' ? 413 : 400
    case 'unidentified':
      return 401
    case 'unreadable-body':
    case 'invalid-request':
      return 400
  }
}

function messageOf(problem: Problem): string {
  switch (problem.kind) {
    case 'no-operation':
      return problem.allow.length > 0 ? 'Method not allowed' : 'The referenced resource was not found'
    case 'unsupported-media-type':
      return 'Unsupported media type'
    case 'too-large':
      return 'Request is too large'
    case 'unidentified':
      return 'Unauthorized'
    case 'unreadable-body':
      return 'Bad request'
    case 'invalid-request':
      return complaint(problem.violation)
  }
}

/** The place and no more; what was expected there is in the headers. */
function complaint({ pointer, keyword }: Violation): string {
  const place = pointer.slice(1).replaceAll('/', '.')
  if (place === '') return 'Bad request'
  return `${place} is ${keyword === 'required' ? 'required' : 'invalid'}`
}
