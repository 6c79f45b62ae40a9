/** A name, an IPv4 or an IPv6 address, and a port (RFC 3986, 3.2.2); no list, which the grammar would allow. */
const HOST = /^(?:\[[0-9a-f.]*:[0-9a-f:.]*\]|(?:[\w.~!$&'()*+;=-]|%[0-9a-f]{2})*)(?::(\d*))?$/i

/** Whether a text can stand in a Host header. Nothing at all can: that is for requests without an authority. */
export function isHostname(text: string): boolean {
  const [whole, port = ''] = HOST.exec(text) ?? []
  return whole !== undefined && Number(port) <= 65_535
}
