import type { Problem } from '../../src/mock/engine/spec/problem.ts'
import type { WordedProblem } from '../../src/mock/engine/book/service.ts'

const STATUS = {
  'no-operation': 404,
  unidentified: 401,
  'unsupported-media-type': 415,
  'unreadable-body': 400,
  'invalid-request': 400,
  'too-large': 413,
} as const

/** Words what the engine objects to in the library's envelope. */
export function word(problem: Problem): WordedProblem {
  const message =
    problem.kind === 'no-operation' ? `there is no ${problem.method} ${problem.path}` : problem.detail
  return { status: STATUS[problem.kind], body: { code: problem.kind, message } }
}
