import pc from 'picocolors'
import { decidingRule, type Decision, type Entry } from '../../mock/engine/book/entry.ts'
import { DEFAULT_SANDBOX } from '../../mock/engine/sandbox/sandboxes.ts'
import { targetOf } from '../../mock/engine/spec/request.ts'
import { printable } from '../../mock/engine/value/printable.ts'
import { Secrets } from '../../mock/judge/mask/secrets.ts'

/** The line of a request that was answered: method, path, status, what decided, time. */
export function answerLine({ request, response, decision, took }: Entry, sandbox: string): string {
  const where = sandbox === DEFAULT_SANDBOX ? '' : pc.dim(`/~${printable(sandbox)}`)
  const status = colourOf(response.status)(String(response.status))
  const decider = printable(deciderOf(decision))
  const decided = decider === '' ? '' : `${pc.bold(decider)}  `
  const time = pc.dim(`${took.toFixed(1)} ms`)
  const target = printable(new Secrets().target(targetOf(request)))
  return `${printable(request.method).padEnd(6)} ${where}${target}  ${status}  ${decided}${time}`
}

/** The line of a request that never reached the mock. */
export function turnedAwayLine(
  { status, detail }: { readonly status: number; readonly detail: string },
  method = '?',
  target = '',
): string {
  const secrets = new Secrets()
  const shown = secrets.target(target)
  return [printable(method), printable(shown), status, printable(secrets.prose(detail))].join(' ')
}

function colourOf(status: number): (text: string) => string {
  if (status < 400) return pc.green
  return status < 500 ? pc.yellow : pc.red
}

/** What decided, in a word or two; empty where it was the handler. */
function deciderOf(decision: Decision): string {
  const rule = decidingRule(decision)
  if (rule !== undefined) return rule
  switch (decision.by) {
    case 'problem':
      return decision.problem
    case 'failure':
      return decision.failure
    case 'preference':
      return 'as preferred'
    default:
      return ''
  }
}
