/** A host or an address as it stands in a URL: an IPv6 address in brackets. */
export function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
