import { markOf, masked } from './mark-of.ts'
import { maskBody } from './mask-body.ts'
import { isSecret } from './secret-name.ts'

const FLAG = /^--?[a-z]/i

/**
 * A command with its secrets masked: `--token=abc`, `--token abc`, `PASSWORD=abc`, `-u me:abc`,
 * `-H 'Authorization: Bearer abc'`.
 */
export function maskCommand(command: readonly string[]): string[] {
  return command.map((word, i) => {
    const before = command[i - 1] ?? ''
    if (FLAG.test(before) && !before.includes('=') && !FLAG.test(word) && isSecret(before, word))
      return masked(word, markOf)
    if (/^(?:-u|--user|--proxy-user)$/.test(before) && word.includes(':')) return markOf(word)
    const said = word.replace(
      /(?<=^|\s)(--?[a-z][\w-]*)(\s+)("[^"]*"|'[^']*'|[^\s"'-][^\s"']*)/gi,
      (all: string, flag: string, blank: string, value: string) =>
        isSecret(flag, value) ? flag + blank + masked(value, markOf) : all,
    )
    return maskBody(said, '', markOf)
  })
}
