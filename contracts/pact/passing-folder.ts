import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../../src/mock/engine/book/usage-error.ts'
import { messageOf } from '../../src/mock/engine/value/message-of.ts'

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * A folder that goes with `remove`, or with the process where a signal ends that first. Throws a UsageError
 * where none can be made.
 */
export function passingFolder(prefix: string): { readonly path: string; remove(): void } {
  const end = (signal: NodeJS.Signals) => {
    remove()
    // Who else listens decides whether the process ends.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  const stop = () => ENDING.forEach((signal) => process.off(signal, end))
  // Before there is a folder that a signal could leave behind.
  for (const signal of ENDING) process.on(signal, end)
  const path = make(prefix, stop)
  const remove = () => {
    stop()
    rmSync(path, { recursive: true, force: true })
  }
  return { path, remove }
}

function make(prefix: string, giveUp: () => void): string {
  try {
    return mkdtempSync(join(tmpdir(), prefix))
  } catch (error) {
    giveUp()
    throw new UsageError(
      `no folder for what passes can be made in ${tmpdir()}: ${messageOf(error)}`,
      'name a folder that can be written in the variable TMPDIR',
    )
  }
}
