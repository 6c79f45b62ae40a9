import { UsageError } from '../mock/engine/book/usage-error.ts'

/**
 * The command of a client, given to `check` or `doubts` after two dashes. Throws a UsageError where there is
 * none.
 */
export function requireCommand(words: readonly string[], command: 'check' | 'doubts'): void {
  if (words.length > 0) return
  throw new UsageError(
    `there is no command to ${command === 'check' ? 'check' : 'run'}`,
    `give the test command of your client after two dashes: bythebook ${command} -- npm test`,
  )
}
