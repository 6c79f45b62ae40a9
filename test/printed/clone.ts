import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', '.git'])

/** A copy of this repository as one who has cloned it and run `npm ci` has it, to run printed commands in. */
export class Clone {
  readonly folder = mkdtempSync(join(tmpdir(), 'bythebook-clone-'))

  constructor() {
    for (const name of readdirSync(ROOT).filter((entry) => !LEFT_OUT.has(entry))) {
      cpSync(join(ROOT, name), join(this.folder, name), {
        recursive: true,
        filter: (path) => !LEFT_OUT.has(basename(path)),
      })
    }
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'))
  }

  /** Runs a command to its end, as a shell does, in the clone or a folder in it. */
  run(command: string, folder = '.', env: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
    return spawnSync('bash', ['-c', command], {
      cwd: join(this.folder, folder),
      env: { ...process.env, ...QUIET, ...env },
      encoding: 'utf8',
      timeout: 300_000,
    })
  }

  /** Runs a command until it has printed something, then ends it. Gives all that it printed until then. */
  async runUntil(
    command: string,
    isThere: RegExp,
    env: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const child = spawn('bash', ['-c', command], {
      cwd: this.folder,
      env: { ...process.env, ...QUIET, ...env },
      detached: true,
    })
    let said = ''
    try {
      await new Promise<void>((resolve, reject) => {
        const hear = (text: Buffer) => {
          said += String(text)
          if (isThere.test(said)) resolve()
        }
        child.stdout.on('data', hear)
        child.stderr.on('data', hear)
        child.once('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${said}`)))
      })
      return said
    } finally {
      end(child.pid!)
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Ends a command and all that it started. They may be gone by now. */
function end(pid: number): void {
  try {
    process.kill(-pid, 'SIGTERM')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

const QUIET = { PACT_DO_NOT_TRACK: 'true', NO_COLOR: '1', CI: '' }
