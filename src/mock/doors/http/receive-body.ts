import type { IncomingMessage } from 'node:http'

const NOTHING = new Uint8Array(0)

/** Bytes of the body that a request announces; nothing where it says none or sends it in chunks. */
export function announcedLength({ headers }: IncomingMessage): number | undefined {
  const length = headers['content-length']
  return length === undefined ? undefined : Number(length)
}

/**
 * Hands over the body once it is there: at once where there is none, never where the client breaks off;
 * `tooLarge` as soon as it has more than `largest` bytes.
 */
export function receiveBody(
  incoming: IncomingMessage,
  largest: number,
  received: (body: Uint8Array) => void,
  tooLarge: () => void,
): void {
  const length = announcedLength(incoming)
  if (!length && incoming.headers['transfer-encoding'] === undefined) return received(NOTHING)
  if (length !== undefined && length > largest) return tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  const take = (chunk: Buffer) => {
    size += chunk.length
    if (size <= largest) return void chunks.push(chunk)
    incoming.off('data', take).off('end', end)
    tooLarge()
  }
  const end = () => received(joined(chunks, size))
  incoming.on('data', take).on('end', end)
}

/** Bytes of their own: a chunk is a part of all that was read at once, and would keep that. */
function joined(chunks: readonly Buffer[], size: number): Uint8Array {
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}
