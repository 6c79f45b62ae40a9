/** Jobs of which a list showed that they failed, and at what, in the order in which it did. */
export class FailedJobs {
  readonly #jobs = new Map<string, { readonly order: number; readonly task: string | undefined }>()
  readonly #ofTask = new Map<string, Set<string>>()
  #count = 0

  add(jobId: string, task: string | undefined): void {
    if (this.#jobs.has(jobId)) return
    this.#jobs.set(jobId, { order: this.#count++, task })
    if (task !== undefined) this.#ofTask.set(task, (this.#ofTask.get(task) ?? new Set()).add(jobId))
  }

  /** Forgets a job; whether it was there. */
  delete(jobId: string): boolean {
    const task = this.#jobs.get(jobId)?.task
    if (task !== undefined) this.#ofTask.get(task)?.delete(jobId)
    return this.#jobs.delete(jobId)
  }

  /** The first that failed at one of these tasks; nothing where none did. */
  firstAt(tasks: readonly string[]): string | undefined {
    const first = tasks.flatMap((task) => this.#ofTask.get(task)?.values().next().value ?? [])
    const orderOf = (jobId: string) => this.#jobs.get(jobId)?.order ?? Infinity
    return first.reduce<string | undefined>(
      (found, jobId) => (found === undefined || orderOf(jobId) < orderOf(found) ? jobId : found),
      undefined,
    )
  }
}
