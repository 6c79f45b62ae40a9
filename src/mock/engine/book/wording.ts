import { possibleProblems } from '../spec/possible-problems.ts'
import type { Problem } from '../spec/problem.ts'
import type { Spec, SpecOperation } from '../spec/spec.ts'
import type { Validator } from '../spec/validate.ts'
import { Store } from '../store/store.ts'
import type { Service, WordedProblem } from './service.ts'

/** A problem that a request for an operation can meet, as its service words it. */
export interface Wording {
  readonly operation: SpecOperation
  readonly problem: Problem
  readonly worded: WordedProblem
}

/** How a service words every problem that a request for one of its operations can meet. */
export function wordingsOf(service: Service, spec: Spec): Wording[] {
  return [...spec.operations.values()].flatMap((operation) =>
    problemsOf(service, spec, operation).map((problem) => ({
      operation,
      problem,
      worded: service.word(problem, {
        operation: operation.id,
        path: operation.path,
        headers: {},
        now: 0,
        requestId: 'default-1',
      }),
    })),
  )
}

/** What is wrong with a wording whose status the spec does not document, in words. */
export function undocumented({ operation, problem, worded }: Wording): string | undefined {
  if (operation.replies.has(worded.status)) return undefined
  const documented = [...operation.replies.keys()].join(', ')
  return `${describe(problem)} of ${operation.id} is worded with ${worded.status}; the spec has ${documented}`
}

/**
 * Where a service words a problem of the engine as its own spec does not allow, in words: a client that met it
 * would get our failure instead of the vendor's answer.
 */
export function wordingFindings(service: Service, validator: Validator): string[] {
  const found = wordingsOf(service, validator.spec).map(
    (wording) => undocumented(wording) ?? misfit(validator, wording),
  )
  return [...new Set(found.filter((finding) => finding !== undefined))]
}

/** What of a worded body does not fit the spec. */
function misfit(validator: Validator, { operation, problem, worded }: Wording): string | undefined {
  const wrong = validator.reply(operation.replies.get(worded.status), worded.body)
  if (wrong === undefined) return undefined
  return `${describe(problem)} of ${operation.id} is worded with a ${worded.status} that breaks the spec: ${wrong}`
}

/** `the problem invalid-request (query must be percent-encoded UTF-8)` */
function describe(problem: Problem): string {
  return `the problem ${problem.kind}${'detail' in problem ? ` (${problem.detail})` : ''}`
}

function problemsOf(service: Service, spec: Spec, operation: SpecOperation): Problem[] {
  const possible = possibleProblems(spec, operation)
  if (knowsStrangers(service, operation)) return possible
  return [...possible, { kind: 'unidentified', detail: 'the headers do not say who calls' }]
}

/** Whether a request without any headers still comes from someone, as where a vendor serves everybody. */
function knowsStrangers(service: Service, { id, method }: SpecOperation): boolean {
  const { readings, tables } = service
  const caller = service.identify(
    {},
    {
      operation: id,
      method,
      rawPath: {},
      rawQuery: '',
      headers: {},
      bodySize: 0,
      state: new Store(tables).begin().state,
      clock: { now: () => 0 },
      progress: 'time',
      reading: (name) => readings.find((reading) => reading.id === name)!.default,
    },
  )
  return caller !== undefined
}
