import type { AccessContext } from '../../../engine/book/context.ts'
import { MINUTE } from '../../../engine/book/durations.ts'
import { windowStart } from '../../../engine/book/window-start.ts'
import type { State } from '../../../engine/store/table.ts'
import { ADMIN, BULK } from '../kit.ts'
import type { Base, Customer, tables } from '../state.ts'
import { customerOfCode, customerOfTenant } from './customer.ts'

/** Calls that a customer may make within a minute. */
const MOST_CALLS = 50

const COUNTED: ReadonlySet<string> = new Set([...ADMIN, ...BULK])

type Counted = Pick<AccessContext<Base>, 'operation' | 'rawPath' | 'state' | 'clock' | 'reading'>

/** Notes a call that counts towards the limit per minute, whatever becomes of it. */
export function countCall(call: Counted & { readonly state: Pick<State<typeof tables>, 'calls'> }): void {
  if (!counts(call)) return
  const customer = customerOf(call)
  if (!customer) return
  const { clientCode } = customer
  const before = call.state.calls.get(clientCode)?.times ?? []
  call.state.calls.put({ clientCode, times: [...before.slice(-MOST_CALLS), call.clock.now()] })
}

/** Whether this call, already noted, is one too many within a minute. */
export function isOneTooMany(call: Counted): boolean {
  const customer = counts(call) ? customerOf(call) : undefined
  const times = customer ? (call.state.calls.get(customer.clientCode)?.times ?? []) : []
  const now = call.clock.now()
  const from = call.reading('calls-window') === 'sliding' ? now - MINUTE + 1 : windowStart(now, MINUTE)
  return times.filter((time) => time >= from).length > MOST_CALLS
}

function counts(call: Counted): boolean {
  return (
    COUNTED.has(call.operation) ||
    (call.operation === 'getBatchStatus' && call.reading('status-counts') === 'counted')
  )
}

function customerOf({ rawPath, state }: Counted): Customer | undefined {
  return rawPath['tenant'] === undefined
    ? customerOfCode(state, rawPath['clientCode'])
    : customerOfTenant(state, rawPath['tenant'])
}
