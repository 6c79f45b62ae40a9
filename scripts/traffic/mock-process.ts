import { setImmediate } from 'node:timers/promises'
import { startMock } from '../../src/mock/doors/start-mock.ts'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import type { Order, Report } from './reports.ts'

// A mock of all services in a process of its own, which tells by IPC what is wrong with an answer, what memory
// it holds, and what is left of it when it has been closed.

/** Milliseconds: a client that goes on sending after its last answer is not to hold up the others for long. */
const GRACE = 300

const mock = await startMock({ grace: GRACE, onAnswer: watch })
process.on('message', (order: Order) => void obey(order))
report({ kind: 'started', port: mock.port })

function watch(entry: Entry): void {
  const wrong = wrongWith(entry)
  if (wrong === undefined) return
  const { method, path, query, headers } = entry.request
  report({ kind: 'wrong', wrong, request: `${method} ${path}?${query}`, connection: headers['x-connection'] })
}

function wrongWith({ service, operation, response, detail }: Entry): string | undefined {
  const failure = response.headers['x-bythebook-failure']
  if (failure === 'mock-failed') return `mock-failed: ${detail}`
  if (failure !== undefined || service === undefined || operation === undefined) return undefined
  const replies = mock.mock.services.get(service)!.spec.operations.get(operation)!.replies
  return replies.has(response.status) ? undefined : `${operation} does not document ${response.status}`
}

async function obey(order: Order): Promise<void> {
  if (order === 'measure') {
    globalThis.gc?.()
    const { rss, heapUsed, external } = process.memoryUsage()
    return report({ kind: 'memory', rss, heapUsed, external })
  }
  await mock.close()
  // The handle of a server goes away at the end of a turn.
  await setImmediate()
  await setImmediate()
  const left = process.getActiveResourcesInfo().filter((name) => /^(TCP|Timeout)/.test(name))
  report({ kind: 'closed', left })
  process.disconnect()
}

function report(message: Report): void {
  process.send!(message)
}
