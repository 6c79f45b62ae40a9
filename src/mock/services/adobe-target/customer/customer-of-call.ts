import type { AccessContext } from '../../../engine/book/context.ts'
import type { Base, Customer } from '../state.ts'
import { customerOfCode } from './customer.ts'
import { FIRST_CUSTOMER } from './first-customer.ts'

/** The word that Adobe prints where a client code belongs in `/m2/client/profile/update`. */
const PLACEHOLDER = 'client'

/** What must be known of a call to the edge to tell whose it is. */
export type EdgeCall = Pick<
  AccessContext<Base>,
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
