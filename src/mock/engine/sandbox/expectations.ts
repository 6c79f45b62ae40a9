import type { Decision } from '../book/entry.ts'
import { expectationsOf } from '../book/expectations-of.ts'
import type { Request } from '../spec/request.ts'
import type { Sandbox } from './sandbox.ts'

/**
 * Whether a refusal was meant: the request named what refuses it, or the sandbox was told beforehand. What it
 * was told counts once.
 */
export function isExpected(sandbox: Sandbox, request: Request, decision: Decision): boolean {
  const refusers = refusersOf(decision)
  return (
    expectationsOf(request).some((id) => refusers.includes(id)) ||
    refusers.some((id) => take(sandbox.expectations, id))
  )
}

/** Whether the client is never to have this answer. What the sandbox was told counts once. */
export function isLost(sandbox: Sandbox, operation: string | undefined): boolean {
  return operation !== undefined && take(sandbox.losses, operation)
}

/** The names under which a refusal can be expected: of its rule, and of the problem where that decided. */
function refusersOf(decision: Decision): string[] {
  const rule = 'rule' in decision && decision.rule !== undefined ? [decision.rule] : []
  return decision.by === 'problem' ? [...rule, decision.problem] : rule
}

function take(list: string[], item: string): boolean {
  const index = list.indexOf(item)
  if (index >= 0) list.splice(index, 1)
  return index >= 0
}
