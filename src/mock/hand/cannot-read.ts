import { YAMLException } from 'js-yaml'
import { UsageError } from '../engine/book/usage-error.ts'
import { messageOf } from '../engine/value/message-of.ts'

/**
 * A file of the user cannot be read: `problem` says which, the error why. The next step is the one of what is
 * wrong in the file, where the error tells; otherwise `next`, about its path or its form.
 */
export function cannotRead(problem: string, error: unknown, next: string): UsageError {
  const why = error instanceof UsageError ? error.problem : messageOf(error)
  return new UsageError(`${problem}: ${why}`, nextFor(error) ?? next, { cause: error })
}

function nextFor(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.next
  if (!(error instanceof YAMLException)) return undefined
  if (error.message.includes('single document'))
    return 'keep one document in the file: put all into the first and leave out the rest, from the second --- on'
  const { line, column } = error.mark
  const at = `line ${line + 1}`
  if (error.reason.includes('duplicated')) return `keep one of the two in the file: ${at} has the second`
  return `correct the file at ${at}, column ${column + 1}`
}
