/** A request as a client writes it. */
export interface Wire {
  readonly method: string
  readonly target: string
  readonly version: '1.0' | '1.1'
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
  /** Bytes of each chunk; with a Content-Length where there is none. */
  readonly chunk: number | undefined
  readonly expectsContinue: boolean
  readonly closes: boolean
  /** The protocol that it would rather speak. */
  readonly upgrade: string | undefined
}

/** The bytes of a request that is well-formed, whatever is in it. */
export function requestBytes(wire: Wire): Buffer {
  const { method, target, version, body } = wire
  // HTTP/1.0 knows no chunks.
  const chunk = version === '1.0' ? undefined : wire.chunk
  const connection = [...(wire.closes ? ['close'] : []), ...(wire.upgrade === undefined ? [] : ['Upgrade'])]
  const headers = [
    ...wire.headers,
    ...(connection.length > 0 ? [['Connection', connection.join(', ')] as const] : []),
    ...(wire.upgrade === undefined ? [] : [['Upgrade', wire.upgrade] as const]),
    ...(wire.expectsContinue ? [['Expect', '100-continue'] as const] : []),
    lengthHeader(body, chunk),
  ]
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const head = Buffer.from(`${method} ${target} HTTP/${version}\r\n${lines}\r\n`, 'latin1')
  return Buffer.concat([head, chunk === undefined ? body : inChunks(body, chunk)])
}

function lengthHeader(body: Buffer, chunk: number | undefined): readonly [string, string] {
  return chunk === undefined ? ['Content-Length', String(body.length)] : ['Transfer-Encoding', 'chunked']
}

function inChunks(body: Buffer, size: number): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size)
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}
