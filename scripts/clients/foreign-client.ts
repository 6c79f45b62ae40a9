import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { runClient, type ClientRun } from '../../src/check/run-client.ts'
import { messageOf } from '../../src/mock/engine/value/message-of.ts'
import { packageFile } from '../../src/package/package-file.ts'

/** A client that others wrote and publish, with a folder of its own that says which version of it. */
export interface ForeignClient {
  /** Its folder here: a `package.json` with its lock file, and `run.js`, which uses it. */
  readonly folder: string
  /** What COVERAGE calls it. */
  readonly name: string
  /** What it calls. */
  readonly service: string
}

/** All of them. */
export const FOREIGN_CLIENTS: readonly ForeignClient[] = [
  { folder: 'segment', name: '@segment/action-destinations 3.387.0', service: 'adobe-target' },
]

/** The packages of a client could not be had. */
export class NotInstalled extends Error {}

/** Where packages are put, and the environment of npm. */
interface Installing {
  readonly into?: string
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Has npm install a client beside everything else, unless it is there already, and gives the folder. Throws
 * NotInstalled, with what npm says, where no registry can be reached.
 */
export async function installed({ folder }: ForeignClient, how: Installing = {}): Promise<string> {
  const { into = packageFile('node_modules/.cache/bythebook-clients'), env = process.env } = how
  const from = packageFile(`scripts/clients/${folder}`)
  const lock = createHash('sha256')
    .update(readFileSync(join(from, 'package-lock.json')))
    .digest('hex')
  const to = join(into, `${folder}-${lock.slice(0, 16)}`)
  if (existsSync(to)) return to
  const unfinished = `${to}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(from, file), join(unfinished, file))
  try {
    // Its scripts are not run: nothing of it but what the client itself does is wanted here.
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await promisify(execFile)('npm', ['ci', ...quietly], { cwd: unfinished, env })
    if (!existsSync(to)) renameSync(unfinished, to)
    return to
  } catch (error) {
    throw new NotInstalled(`npm could not install the client ${folder}: ${messageOf(error)}`)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Runs a client, as it is, against a mock that its connections are led to. */
export async function runForeign(client: ForeignClient): Promise<ClientRun> {
  const packages = await installed(client)
  const script = (path: string) => packageFile(`scripts/clients/${path}`)
  const leading = pathToFileURL(script('lead-to-mock.js')).href
  const command = [process.execPath, '--import', leading, script(`${client.folder}/run.js`), packages]
  const run = await runClient(command, { services: [client.service] }, { captured: true })
  if (run.ending.code !== 0)
    throw new Error(`${client.name} ended otherwise than expected: ${run.ending.tail}`)
  return run
}
