/** The command was called in a way it does not take: exit code 2. `next` says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly next: string

  constructor(message: string, next: string) {
    super(message)
    this.next = next
  }
}
