import { messageOf } from '../mock/engine/value/message-of.ts'

/**
 * Has the process go on without an output that cannot be written any more. A reader that is gone is no error,
 * as in `bythebook rules | head -1`; any other reason is told on standard error, and the exit code is not 0.
 */
export function outliveOutput(): void {
  let isLost = false
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isLost || error.code === 'EPIPE') return
    isLost = true
    console.error(`error: cannot write to standard output: ${messageOf(error)}\nsend it elsewhere`)
  })
  process.on('exit', () => {
    if (isLost) process.exitCode ||= 2
  })
}
