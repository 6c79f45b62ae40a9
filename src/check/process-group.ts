import { spawnSync, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Whether the system keeps a command and what it starts together. */
export const HAS_GROUPS = process.platform !== 'win32'

/** Milliseconds between asking processes to end and ending them. */
export const GRACE = 2000
/** Milliseconds in which what a command has started may end by itself, once the command has. */
const LEAVE = 500
/** Milliseconds between two looks at what is left. */
const LOOK = 20

/**
 * A command and all that it started. What has left the group, by a session of its own (`setsid`), is not
 * reached. On Windows, which has no groups, only all that is left of the tree can be ended, by `taskkill`.
 */
export class ProcessGroup {
  readonly #leader: ChildProcess
  /** None where the command could not be started. */
  readonly id: number | undefined

  /** `leader` is started with `detached: HAS_GROUPS`. */
  constructor(leader: ChildProcess) {
    this.#leader = leader
    this.id = leader.pid
  }

  /** Sends a signal to all of it. They may be gone by now. */
  signal(signal: NodeJS.Signals): void {
    if (this.id === undefined) return
    if (HAS_GROUPS) kill(-this.id, signal)
    else if (signal === 'SIGKILL') spawnSync('taskkill', ['/pid', String(this.id), '/T', '/F'])
    else this.#leader.kill(signal)
  }

  /** Who still runs, as `name (process id)`. */
  members(): string[] {
    if (!HAS_GROUPS || this.id === undefined || !kill(-this.id, 0)) return []
    return livingIn(this.id) ?? [`process group ${this.id}`]
  }

  /**
   * Ends what is left once the leader has ended. Who was not told to end before gets some time to do so
   * unasked; who is given back had to be asked.
   */
  async endRest({ isTold }: { readonly isTold: boolean }): Promise<string[]> {
    if (!isTold && (await this.#isGoneWithin(LEAVE))) return []
    const left = this.members()
    if (left.length === 0) return []
    if (!isTold) this.signal('SIGTERM')
    if (!(await this.#isGoneWithin(GRACE))) this.signal('SIGKILL')
    return left
  }

  async #isGoneWithin(milliseconds: number): Promise<boolean> {
    const end = performance.now() + milliseconds
    while (this.members().length > 0) {
      if (performance.now() >= end) return false
      await new Promise((resolve) => setTimeout(resolve, LOOK))
    }
    return true
  }
}

/** Whether there was anybody to send it to. */
function kill(id: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(id, signal)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Those that are left run as another user, or are only waited for: nothing that could be ended.
    if (code === 'ESRCH' || code === 'EPERM') return false
    throw error
  }
}

/**
 * The processes of a group without those that have ended and are only waited for, which a container whose first
 * process waits for nobody keeps for ever. Nothing where the system does not list them.
 */
function livingIn(group: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.flatMap((id) => {
    const [, name = '', state, of] = /\((.*)\) (\S) \d+ (\d+)/s.exec(statOf(id)) ?? []
    const lives = of === String(group) && state !== 'Z' && state !== 'X'
    return lives ? [`${name.replace(/[^ -~]/g, '?')} (${id})`] : []
  })
}

/** Empty where the process has gone meanwhile. */
function statOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8')
  } catch {
    return ''
  }
}
