import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** A pipe with a name, for one test. */
export function namedPipe(folder = temporaryFolder()): string {
  const path = join(folder, 'pipe')
  const { status, stderr } = spawnSync('sh', ['-c', 'mkfifo "$0"', path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`cannot make a pipe: ${stderr}`)
  return path
}
