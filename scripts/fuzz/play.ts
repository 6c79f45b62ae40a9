import { connect, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { AnswerReader } from '../traffic/answer-reader.ts'
import { sourceAddress } from '../traffic/source-address.ts'
import { foreseen, judgeScript } from './judge-script.ts'
import type { Script } from './script.ts'

/** Milliseconds after which a mock that neither answers nor closes hangs. */
export const DEADLINE = 20_000

/** Plays one connection against a port. Gives what is wrong; nothing where all is well. */
export async function play(
  script: Script,
  port: number,
  connection: number,
  deadline = DEADLINE,
): Promise<string | undefined> {
  const reader = new AnswerReader((index) => script.segments[index]?.method)
  const socket = connect({ port, host: '127.0.0.1', ...sourceAddress(connection) })
  const opened = new Promise<boolean>((resolve) =>
    socket.once('connect', () => resolve(true)).once('close', () => resolve(false)),
  )
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  // A reset is a way of ending; that a connection was never had is told below.
  let lost: NodeJS.ErrnoException | undefined
  socket.on('error', (error) => (lost = error))
  const expected = foreseen(script.segments).length
  const answered = new Promise<void>((resolve) => {
    if (expected === 0) resolve()
    socket.on('data', (chunk) => {
      reader.read(chunk)
      if (reader.answers.length >= expected || reader.fault !== undefined) resolve()
    })
  })
  if (!(await opened)) return `no connection: ${lost?.message}`
  const hangs = new AbortController()
  const timer = setTimeout(() => hangs.abort(), deadline)
  const hung = new Promise<'hung'>((resolve) => hangs.signal.addEventListener('abort', () => resolve('hung')))
  const how = await Promise.race([end(script, socket, answered, closed), hung])
  clearTimeout(timer)
  socket.destroy()
  const wrong = judgeScript(script, reader)
  return how === 'hung'
    ? `it hangs after ${reader.answers.length} answers${wrong === undefined ? '' : `; ${wrong}`}`
    : wrong
}

async function end(
  { pieces, ending }: Script,
  socket: Socket,
  answered: Promise<void>,
  closed: Promise<void>,
): Promise<void> {
  for (const piece of pieces) {
    if (!socket.writable) break
    socket.write(piece)
    await setImmediate()
  }
  switch (ending) {
    case 'reset':
      socket.resetAndDestroy()
      return closed
    case 'destroy':
      socket.destroy()
      return closed
    case 'half-close':
      socket.end()
      return closed
    default:
      return Promise.race([answered, closed])
  }
}
