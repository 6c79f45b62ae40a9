import { cutName } from '../value/cut-name.ts'
import { stepsOf } from '../value/pointer.ts'
import type { Violation } from './problem.ts'

/** Where exactly an input breaks the spec, as a program writes it: `body.users[3].userIDs`, `body["x/y"]`. */
export function exactPlace({ in: part, pointer }: Pick<Violation, 'in' | 'pointer'>): string {
  return part + stepsOf(pointer).map(written).join('')
}

function written(step: string): string {
  if (/^\d+$/.test(step)) return `[${step}]`
  return /^[\w$-]+$/.test(step) ? `.${cutName(step)}` : `[${JSON.stringify(cutName(step))}]`
}
