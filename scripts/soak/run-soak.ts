import { controlCalls, serviceCalls, type KnownCall } from '../traffic/known-calls.ts'
import { MockUnderLoad } from '../traffic/mock-under-load.ts'
import { Random } from '../traffic/random.ts'
import type { Memory } from '../traffic/reports.ts'
import { SoakClient } from './soak-client.ts'
import { SANDBOXES, soakRequest, type SoakMaterial } from './soak-request.ts'

export interface SoakOptions {
  readonly seed: number
  readonly requests: number
  /** How many connections are cut in the middle of a request; 10,000 of three million when left out. */
  readonly cuts?: number
  /** Told of each measure. */
  readonly onMeasure?: (sent: number, memory: Memory) => void
}

/** What a soak found. */
export interface SoakResult {
  readonly faults: readonly string[]
  readonly sent: number
  readonly cut: number
  readonly measures: readonly Memory[]
}

const CLIENTS = 16
/** Requests that a client sends at once. */
const AT_ONCE = 12
/** Measures of a run, at the least and at the most, and the requests between two of a short one. */
const MEASURES = { least: 6, most: 60, every: 500 }
const MOST_FAULTS = 20

/** Sends mixed requests to a mock in a process of its own, and measures what it holds all along. */
export async function runSoak({
  seed,
  requests,
  cuts = Math.ceil(requests / 300),
  onMeasure,
}: SoakOptions): Promise<SoakResult> {
  const material = await soakMaterial()
  const mock = await MockUnderLoad.start()
  const faults: string[] = []
  const measures: Memory[] = []
  let sent = 0
  let cut = 0
  const client = async (number: number, upTo: number) => {
    const random = new Random(seed, number * 1_000_000 + upTo)
    const connection = new SoakClient(mock.port, number * 10)
    while (sent < upTo && faults.length < MOST_FAULTS && mock.isAlive) {
      const batch = Array.from({ length: Math.min(AT_ONCE, upTo - sent) }, () =>
        soakRequest(random, material),
      )
      sent += batch.length
      faults.push(...(await connection.ask(batch)))
      if (cut < Math.floor((cuts * sent) / requests)) {
        cut++
        connection.cut(soakRequest(random, material), random.next())
      }
    }
    connection.leave()
  }
  const steps = Math.min(MEASURES.most, Math.max(MEASURES.least, Math.floor(requests / MEASURES.every)))
  for (let step = 1; step <= steps && faults.length < MOST_FAULTS && mock.isAlive; step++) {
    const upTo = Math.floor((requests * step) / steps)
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number, upTo)))
    if (!mock.isAlive) break
    const memory = await mock.measure()
    measures.push(memory)
    onMeasure?.(sent, memory)
  }
  if (mock.isAlive) await mock.close()
  return { faults: [...mock.faults, ...faults], sent, cut, measures }
}

async function soakMaterial(): Promise<SoakMaterial> {
  const sandboxes = Array.from({ length: SANDBOXES }, (_, number) => `soak-${number}`)
  const control = [
    ...sandboxes.flatMap(controlCalls),
    ...controlCalls('default').filter(keepsNothing),
  ].filter(({ operation }) => operation !== 'loseAnswer')
  return { services: await serviceCalls(), control: control.map(ofItsOwn) }
}

/** What the default sandbox keeps it never loses again, since nobody deletes it; all else goes with a reset. */
function keepsNothing({ operation }: KnownCall): boolean {
  return operation !== 'keepSandbox'
}

/** A fork would get a name of its own each time; one that is taken is refused instead. */
function ofItsOwn(call: KnownCall): KnownCall {
  if (call.operation !== 'forkSandbox' && call.operation !== 'createSandbox') return call
  const number = /soak-(\d+)/.exec(call.target)?.[1] ?? '0'
  return { ...call, body: Buffer.from(JSON.stringify({ name: `soak-${(Number(number) + 1) % SANDBOXES}` })) }
}
