import { spawn } from 'node:child_process'
import { GRACE, HAS_GROUPS } from './process-group.ts'

/**
 * It waits for a line. Where the other end is lost before there is one, nobody is left who would end the group.
 * Its id is not taken again before all of the group have gone.
 */
const SCRIPT = `read -r over && exit
kill -s TERM -- "-$1" || exit
n=$2
while [ "$n" -gt 0 ] && kill -s 0 -- "-$1"; do sleep 0.1; n=$((n - 1)); done
kill -s KILL -- "-$1"`

/**
 * Has a group of processes ended when this process is lost, even to SIGKILL, before `release` is called: by a
 * shell in a session of its own, which costs about a millisecond. Does nothing on Windows, or where there is
 * no /bin/sh.
 */
export function watchOver(group: number | undefined): { release(): void } {
  if (group === undefined || !HAS_GROUPS) return { release() {} }
  const watchdog = spawn(
    '/bin/sh',
    ['-c', SCRIPT, 'bythebook-watchdog', String(group), String(GRACE / 100)],
    {
      detached: true,
      cwd: '/',
      // What a shell reads before it starts is the user's: ENV, BASH_ENV.
      env: { PATH: '/usr/bin:/bin' },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  watchdog.on('error', () => {})
  // Somebody may have ended it.
  watchdog.stdin.on('error', () => {})
  watchdog.unref()
  return { release: () => void watchdog.stdin.end('over\n') }
}
