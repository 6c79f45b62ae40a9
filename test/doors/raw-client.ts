import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** A connection on which a test writes what no HTTP client would. */
export interface RawClient {
  readonly socket: Socket
  /** Writes as it stands. */
  write(data: string | Uint8Array): void
  /** All that has come back once the text fits, or once the mock has closed the connection. */
  until(pattern: RegExp): Promise<string>
  /** All that has come back when the mock has closed the connection. */
  end(): Promise<string>
}

export async function rawClient({ port }: { readonly port: number }): Promise<RawClient> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let text = ''
  let closed = false
  let wake = () => {}
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    wake()
  })
  // A reset after the answer is a way of closing.
  socket.on('error', () => {})
  socket.on('close', () => {
    closed = true
    wake()
  })
  await once(socket, 'connect')
  const until = async (done: () => boolean) => {
    while (!closed && !done()) await new Promise<void>((resolve) => (wake = resolve))
    return text
  }
  return {
    socket,
    write: (data) => void socket.write(data),
    until: (pattern) => until(() => pattern.test(text)),
    end: () => until(() => false),
  }
}
