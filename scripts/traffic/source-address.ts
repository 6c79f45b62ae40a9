/** Addresses of this machine that clients call from. */
const ADDRESSES = 250

/**
 * Where a client calls from: Linux has all of 127.0.0.0/8, so that ports which were just in use never run short.
 */
export function sourceAddress(number: number): { readonly localAddress?: string } {
  return process.platform === 'linux' ? { localAddress: `127.0.0.${1 + (number % ADDRESSES)}` } : {}
}
