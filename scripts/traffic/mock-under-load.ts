import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Memory, Order, Report } from './reports.ts'

const PROCESS = fileURLToPath(new URL('mock-process.ts', import.meta.url))
/** What is wrong is told so many times in full. */
const MOST_TOLD = 20

/** A mock in a process of its own, as its clients' process sees it. */
export class MockUnderLoad {
  readonly port: number
  /** What the mock did wrong by its own journal, and what became of its process. */
  readonly faults: string[] = []
  readonly #child: ChildProcess
  #isClosing = false

  static async start(): Promise<MockUnderLoad> {
    const child = fork(PROCESS, { execArgv: ['--import', 'tsx', '--expose-gc'] })
    return new MockUnderLoad(child, (await reported(child, 'started')).port)
  }

  private constructor(child: ChildProcess, port: number) {
    this.#child = child
    this.port = port
    child.on('message', (report: Report) => {
      if (report.kind !== 'wrong' || this.faults.length >= MOST_TOLD) return
      this.faults.push(`${report.wrong}; connection ${report.connection ?? 'unknown'}: ${report.request}`)
    })
    child.on('exit', (code, signal) => {
      if (!this.#isClosing)
        this.faults.push(`the process of the mock ended: ${signal ?? `exit code ${code}`}`)
    })
  }

  /** Whether its process is there. */
  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** What it holds after its garbage has been collected. */
  async measure(): Promise<Memory> {
    this.#order('measure')
    return reported(this.#child, 'memory')
  }

  /** Closes the mock; faults where it leaves something behind. */
  async close(): Promise<void> {
    this.#isClosing = true
    const gone = once(this.#child, 'exit')
    this.#order('close')
    const { left } = await reported(this.#child, 'closed')
    if (left.length > 0) this.faults.push(`after close() there is still ${left.join(', ')}`)
    await gone
  }

  /** Ends its process, where it does not answer any more. */
  kill(): void {
    this.#isClosing = true
    this.#child.kill('SIGKILL')
  }

  #order(order: Order): void {
    this.#child.send(order)
  }
}

/** The next report of a kind. Throws where the process ends before it. */
function reported<K extends Report['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<Report, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`the process of the mock ended before it was ${kind}`))
    const hear = (report: Report) => {
      if (!isOf(report, kind)) return
      child.off('message', hear).off('exit', ended)
      resolve(report)
    }
    child.on('message', hear).once('exit', ended)
  })
}

function isOf<K extends Report['kind']>(report: Report, kind: K): report is Extract<Report, { kind: K }> {
  return report.kind === kind
}
