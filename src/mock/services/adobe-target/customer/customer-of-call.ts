import type { AccessContext } from '../../../engine/book/context.ts'
import { customerOfCode, FIRST_CUSTOMER } from './customer.ts'
import type { Target } from '../kit.ts'
import type { Customer } from '../state.ts'

/** The word that Adobe prints where a client code belongs in `/m2/client/profile/update`. */
const PLACEHOLDER = 'client'

/** What must be known of a call to the edge to tell whose it is. */
export type EdgeCall = Pick<
  AccessContext<Target>,
  'operation' | 'rawPath' | 'rawQuery' | 'headers' | 'state' | 'reading'
>

/**
 * The customer that a call to the edge is about: by the path, or by the query parameter `client` where
 * profiles are fetched.
 */
export function customerOfCall(call: EdgeCall): Customer | undefined {
  const code = call.rawPath['clientCode'] ?? new URLSearchParams(call.rawQuery).get('client') ?? undefined
  if (
    code === PLACEHOLDER &&
    call.operation.startsWith('updateProfile') &&
    call.reading('client-segment') === 'literal-too'
  ) {
    return customerOfCode(call.state, codeOfHost(call.headers['host']) ?? FIRST_CUSTOMER.clientCode)
  }
  return customerOfCode(call.state, code)
}

/** `acmeshop` of `acmeshop.tt.omtrdc.net`. */
function codeOfHost(host: string | undefined): string | undefined {
  return /^([^.]+)\.tt\.omtrdc\.net(:\d+)?$/i.exec(host ?? '')?.[1]
}
