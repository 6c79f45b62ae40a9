import { Agent, request } from 'node:http'
import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { IncomingMessage } from 'node:http'
import { rawClient } from './raw-client.ts'
import { ADA, startLibrary } from './start-library.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const MEGABYTE = 1024 * 1024

/** Megabytes outside the heap, where bodies are. */
function held(): number {
  collect()
  collect()
  return process.memoryUsage().arrayBuffers / MEGABYTE
}

test('a connection holds none of the requests that it has answered', async () => {
  const mock = await startLibrary({ journal: { entries: 1 } })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const before = held()
  for (let i = 0; i < 40; i++) {
    const headers = { ...ADA, 'content-type': 'application/json' }
    const asked = request(`${mock.url}/library/books`, { method: 'POST', agent, headers })
    asked.end(Buffer.alloc(MEGABYTE, 0x20))
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    await once(answer.resume(), 'end')
  }
  expect(Object.values(agent.freeSockets).flat()).toHaveLength(1)
  mock.sandbox().clearJournal()
  expect(held() - before).toBeLessThan(10)
  agent.destroy()
})

test('nor does one that always has the next request on its way before the last is answered', async () => {
  const mock = await startLibrary({ journal: { entries: 1 } })
  const client = await rawClient(mock)
  const before = held()
  const head = `POST /library/books HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`
  for (let i = 0; i < 40; i++)
    client.write(`${head}Content-Length: ${MEGABYTE}\r\n\r\n${' '.repeat(MEGABYTE)}`)
  client.write('GET /library/nowhere HTTP/1.1\r\nHost: x\r\n\r\n')
  await client.until(/HTTP\/1\.1 404/)
  mock.sandbox().clearJournal()
  expect(held() - before).toBeLessThan(10)
})
