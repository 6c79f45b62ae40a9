import { controlCalls, serviceCalls } from '../traffic/known-calls.ts'
import { MockUnderLoad } from '../traffic/mock-under-load.ts'
import { messageOf } from '../../src/mock/engine/value/message-of.ts'
import { DEADLINE, play } from './play.ts'
import { makeScript, type Script } from './script.ts'
import type { Material } from './segments.ts'

export interface FuzzOptions {
  readonly seed: number
  /** How many connections are played. */
  readonly connections: number
  /** The number of the first, to play that one again. */
  readonly first?: number
  /** How many are open at the same time. */
  readonly atOnce?: number
  /** Told of how many connections are done, now and then. */
  readonly onProgress?: (done: number) => void
}

/** What a run found: a connection by its number and what is wrong, or what is wrong with the mock itself. */
export interface FuzzResult {
  readonly faults: readonly string[]
  /** How many answers were read. */
  readonly played: number
}

/** Few enough to be read. */
const MOST_FAULTS = 20
const PROGRESS = 10_000

/** What all connections are made of: every operation of every spec. */
export async function fuzzMaterial(): Promise<Material> {
  return {
    services: await serviceCalls(),
    control: ['default', 'fuzz-1', 'fuzz-2']
      .flatMap(controlCalls)
      .filter(({ operation: id }) => id !== 'loseAnswer'),
  }
}

/** Plays random connections against a mock of all services in a process of its own, and closes it. */
export async function runFuzz({
  seed,
  connections,
  first = 0,
  atOnce = 64,
  onProgress,
}: FuzzOptions): Promise<FuzzResult> {
  const material = await fuzzMaterial()
  const mock = await MockUnderLoad.start()
  const faults: string[] = []
  let next = first
  let played = 0
  const worker = async () => {
    while (next < first + connections && faults.length < MOST_FAULTS && mock.isAlive) {
      const connection = next++
      const script = makeScript(seed, connection, material)
      const wrong = await play(script, mock.port, connection)
      if (wrong !== undefined) faults.push(described(connection, wrong, script))
      if (++played % PROGRESS === 0) onProgress?.(played)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const wrong = await lastWord(mock)
  // Whoever ended the process may have seen nothing of it.
  const among = `one of the connections ${Math.max(first, next - 2 * atOnce)} to ${next - 1}`
  const ended = wrong === undefined ? [] : [`${wrong}; ${among}`]
  return { faults: [...ended, ...mock.faults, ...faults], played }
}

/** After all that, a plain request is answered and the mock closes. Gives what is wrong, if anything is. */
async function lastWord(mock: MockUnderLoad): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(DEADLINE)
    const response = await fetch(`http://127.0.0.1:${mock.port}/_bythebook/health`, { signal })
    await response.text()
    await mock.close()
    return response.status === 200 ? undefined : `a plain request afterwards is answered ${response.status}`
  } catch (error) {
    mock.kill()
    return `the mock does not answer any more: ${messageOf(error)}`
  }
}

function described(connection: number, wrong: string, { segments, pieces, ending }: Script): string {
  const sent = JSON.stringify(Buffer.concat([...pieces]).toString('latin1'))
  const kinds = segments.map(({ kind }) => kind).join(', ')
  const shown = sent.length > 3000 ? `${sent.slice(0, 3000)}… (${sent.length} characters)` : sent
  return `connection ${connection}: ${wrong}\n  ${kinds}; ${ending}; in ${pieces.length} pieces: ${shown}`
}
