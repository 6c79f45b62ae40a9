import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { builtCli } from '../built-cli.ts'

const CLI = builtCli()

/** How a run of the command line ended, and what it printed. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Where the command line runs, and what is in its environment beside ours. */
export interface Place {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts `bythebook` as built, for one test. */
export function start(
  args: readonly string[],
  { cwd, env = {} }: Place = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended>; printed(pattern: RegExp): Promise<void> } {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const texts = { out: '', err: '' }
  let wake = () => {}
  for (const [stream, name] of [
    [child.stdout, 'out'],
    [child.stderr, 'err'],
  ] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
      wake()
    })
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...texts }))
  const printed = async (pattern: RegExp) => {
    while (!pattern.test(texts.out + texts.err)) {
      if (child.exitCode !== null)
        throw new Error(`it ended before it printed ${String(pattern)}:\n${texts.out}${texts.err}`)
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return { child, ended, printed }
}

/** Runs it to its end. */
export function run(args: readonly string[], place?: Place): Promise<Ended> {
  return start(args, place).ended
}
