import type { Rule } from '../book/rule.ts'
import type { Response } from '../spec/request.ts'
import type { Call } from './call.ts'
import { play } from './play.ts'

/** A rule that can refuse, and what it answers to its own first refused example. */
export interface PlayedRefusal {
  readonly rule: Rule
  readonly response: Response
}

/** What the rule of that name answers where it refuses the operation of a call; nothing where none is. */
export function playRefusal(call: Call, name: string | undefined): PlayedRefusal | undefined {
  const rule = refusingRules(call).find(({ id }) => id === name)
  if (!rule) return undefined
  const { response } = play(call.player, call.loaded, call.operation, rule.examples.refused[0])
  return { rule, response }
}

/** The rules that can refuse the operation of a call. */
export function refusingRules({ loaded, operation }: Call) {
  return loaded.service.rules.flatMap((rule) =>
    rule.kind !== 'promise' && rule.operations.includes(operation) ? [rule] : [],
  )
}
