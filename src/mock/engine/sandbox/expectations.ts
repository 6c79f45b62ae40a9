import type { Decision } from '../book/entry.ts'
import type { Service } from '../book/service.ts'
import { notNow } from '../book/usage-error.ts'
import { expectationsOf } from '../book/expectations-of.ts'
import { PROBLEM_KINDS } from '../spec/problem.ts'
import type { Request } from '../spec/request.ts'
import type { Sandbox } from './sandbox.ts'

/**
 * Whether a refusal was meant: the request named what refuses it, or the sandbox was told beforehand. What it
 * was told counts once.
 */
export function isExpected(
  sandbox: Sandbox,
  request: Request,
  decision: Decision,
  service: string | undefined,
): boolean {
  const refusers = refusersOf(decision)
  const isRefuser = (name: string) => refusers.some((id) => name === id || name === `${service}/${id}`)
  return expectationsOf(request).some(isRefuser) || refusers.some((id) => take(sandbox.expectations, id))
}

/** All ids under which services can refuse: of their rules, and of the problems. */
export function refuserNames(services: Iterable<Service>): string[] {
  const rules = [...services].flatMap((service) => service.rules.filter(({ kind }) => kind !== 'promise'))
  return [...rules.map(({ id }) => id), ...PROBLEM_KINDS]
}

/**
 * Whether the client is never to have this answer. What the sandbox was told counts once, and of answers of the
 * vendor alone.
 */
export function isLost(sandbox: Sandbox, operation: string | undefined, decision: Decision): boolean {
  return operation !== undefined && decision.by !== 'failure' && take(sandbox.losses, operation)
}

/** The names under which a refusal can be expected: of its rule, and of the problem where that decided. */
function refusersOf(decision: Decision): string[] {
  const rule = 'rule' in decision && decision.rule !== undefined ? [decision.rule] : []
  return decision.by === 'problem' ? [...rule, decision.problem] : rule
}

/** How much of each kind a sandbox may have been told that has not come yet. */
export const MOST_TOLD = 1000

/** Tells a sandbox something so many times. Throws a UsageError where that is more than it remembers. */
export function tell(list: string[], item: string, times: number): void {
  if (list.length + times > MOST_TOLD) {
    const problem = `${list.length} wait already, and a sandbox remembers ${MOST_TOLD} of them`
    throw notNow(problem, 'let some come first, or reset the sandbox')
  }
  for (let left = times; left > 0; left--) list.push(item)
}

function take(list: string[], item: string): boolean {
  const index = list.indexOf(item)
  if (index >= 0) list.splice(index, 1)
  return index >= 0
}
