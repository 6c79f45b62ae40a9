import { spawn } from 'node:child_process'
import { GRACE, HAS_GROUPS } from './process-group.ts'

/**
 * It is told a group, then that the run is over. Where the other end is lost between the two, nobody is left who
 * would end the group. Its id is not taken again before all of the group have gone.
 */
const SCRIPT = `read -r group && [ -n "$group" ] || exit
read -r over && exit
kill -s TERM -- "-$group" || exit
n=$1
while [ "$n" -gt 0 ] && kill -s 0 -- "-$group"; do sleep 0.1; n=$((n - 1)); done
kill -s KILL -- "-$group"`

/** Ends a group where we are lost. */
export interface Watchdog {
  watch(group: number | undefined): void
  /** The run is over. */
  release(): void
}

/**
 * Has a group of processes ended when this process is lost, even to SIGKILL: by a shell in a session of its own,
 * which costs about a millisecond. It is there before the group is. Does nothing on Windows, or where there is
 * no /bin/sh.
 */
export function startWatchdog(): Watchdog {
  if (!HAS_GROUPS) return { watch() {}, release() {} }
  const shell = spawn(
    '/bin/sh',
    ['-c', SCRIPT, 'bythebook-watchdog', String(GRACE / 100), String(process.pid)],
    {
      detached: true,
      cwd: '/',
      // What a shell reads before it starts is the user's: ENV, BASH_ENV.
      env: { PATH: '/usr/bin:/bin' },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  shell.on('error', () => {})
  // Somebody may have ended it.
  shell.stdin.on('error', () => {})
  shell.unref()
  return {
    watch: (group = 0) => void (group > 0 && shell.stdin.write(`${group}\n`)),
    release: () => void shell.stdin.end('\n'),
  }
}
