import { UsageError } from '../mock/engine/book/usage-error.ts'

/** Gives back the name of a client. Throws a UsageError where nobody would see one. */
export function parseConsumer(text: string): string {
  if (text.trim() !== '') return text
  throw new UsageError('this is no name', 'name the client, or leave --consumer out: package.json names it')
}
