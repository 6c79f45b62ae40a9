/** Jobs of which a list showed that they failed, and at what, in the order in which it did. */
export class FailedJobs {
  readonly #orders = new Map<string, number>()
  readonly #tasks = new Map<string, string>()
  readonly #failedAt = new Map<string, Set<string>>()
  #count = 0

  /** Notes the task that became a job. */
  made(jobId: string, task: string | undefined): void {
    this.#unlist(jobId)
    if (task === undefined) this.#tasks.delete(jobId)
    else this.#tasks.set(jobId, task)
    if (this.#orders.has(jobId)) this.#list(jobId)
  }

  add(jobId: string): void {
    if (this.#orders.has(jobId)) return
    this.#orders.set(jobId, this.#count++)
    this.#list(jobId)
  }

  /** Forgets that a job failed; whether that was known. */
  delete(jobId: string): boolean {
    this.#unlist(jobId)
    return this.#orders.delete(jobId)
  }

  /** The first that failed at one of these tasks; nothing where none did. */
  firstAt(tasks: readonly string[]): string | undefined {
    const first = tasks.flatMap((task) => this.#failedAt.get(task)?.values().next().value ?? [])
    return first.sort((a, b) => this.#orders.get(a)! - this.#orders.get(b)!)[0]
  }

  #list(jobId: string): void {
    const task = this.#tasks.get(jobId)
    if (task !== undefined) this.#failedAt.set(task, (this.#failedAt.get(task) ?? new Set()).add(jobId))
  }

  #unlist(jobId: string): void {
    this.#failedAt.get(this.#tasks.get(jobId) ?? '')?.delete(jobId)
  }
}
