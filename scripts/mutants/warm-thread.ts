import { ThreadsPoolWorker, type PoolOptions, type PoolWorker, type WorkerRequest } from 'vitest/node'

type Listener = Parameters<PoolWorker['on']>

/** Leaves its thread running for the next mutant: to start one takes longer than to run most tests. */
export class WarmThread implements PoolWorker {
  /** Stryker tests one mutant after the other in a process. */
  static #warm: ThreadsPoolWorker | undefined

  readonly name = 'warm-thread'
  readonly #options: PoolOptions
  readonly #listeners: Listener[] = []
  #isNew = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  async start(): Promise<void> {
    if (WarmThread.#warm !== undefined) return
    const thread = new ThreadsPoolWorker(this.#options)
    WarmThread.#warm = thread
    this.#isNew = true
    this.#options.project.vitest.onClose(() => thread.stop())
    await thread.start()
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners) this.#thread.off(event, listener)
  }

  on(...listener: Listener): void {
    this.#listeners.push(listener)
    this.#thread.on(...listener)
  }

  off(...listener: Listener): void {
    this.#thread.off(...listener)
  }

  send(message: WorkerRequest): void {
    if (message.type === 'stop') this.#answer('stopped')
    else if (message.type === 'start' && !this.#isNew) this.#answer('started')
    else if (message.type === 'run')
      this.#thread.send({ ...message, context: this.#upToDate(message.context) })
    else this.#thread.send(message)
  }

  deserialize(data: unknown): unknown {
    return data
  }

  get #thread(): ThreadsPoolWorker {
    if (WarmThread.#warm === undefined) throw new Error('vitest starts a thread before it uses it')
    return WarmThread.#warm
  }

  /** The thread knows the configuration of its start, which names the tests of another mutant. */
  #upToDate<Context extends object>(context: Context): Context {
    return { ...context, config: this.#options.project.serializedConfig }
  }

  #answer(type: 'started' | 'stopped'): void {
    for (const [event, listener] of this.#listeners)
      if (event === 'message') queueMicrotask(() => listener({ type, __vitest_worker_response__: true }))
  }
}
