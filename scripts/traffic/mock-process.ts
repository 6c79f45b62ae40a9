import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { RequestLog } from '../../src/commands/mock/request-log.ts'
import { tellingOn } from '../../src/commands/mock/telling-on.ts'
import { startMock } from '../../src/mock/doors/start-mock.ts'
import type { Entry } from '../../src/mock/engine/book/entry.ts'
import type { Sandbox } from '../../src/mock/engine/sandbox/sandbox.ts'
import type { Order, Report } from './reports.ts'

// A mock of all services in a process of its own, which tells by IPC what is wrong with an answer, what memory
// it holds, and what is left of it when it has been closed.

// Nobody reads the log; what a request makes of it must not end the mock.
const { onAnswer, onTurnedAway } = tellingOn(new RequestLog(new Writable({ write: (_, __, done) => done() })))
const mock = await startMock({ onAnswer: watch, onTurnedAway })
process.on('message', (order: Order) => void obey(order))
report({ kind: 'started', port: mock.port })

function watch(entry: Entry, sandbox: Sandbox): void {
  onAnswer(entry, sandbox)
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
