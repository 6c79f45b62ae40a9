import { BatchFile } from './batch-file.ts'
import { cellTexts, type CellReading } from './cell.ts'
import { isUrlEncodedUtf8 } from './encoding.ts'
import { LineIndex } from './line-index.ts'

/** Rows of the largest batch. */
export const MOST_ROWS = 500_000

/** Bytes from which on a batch is too large: 50 MB. */
export const TOO_LARGE = 50 * 1024 * 1024

/** Why a body is no batch. */
export type BatchFault = 'no-batch' | 'not-encoded' | 'no-key' | 'no-rows' | 'too-many-rows'

const FIELD = new TextEncoder().encode('batch=')
const AMPERSAND = 0x26

const batchesRead = new WeakMap<Uint8Array, Map<string, BatchFile | BatchFault>>()

/**
 * Reads a body as a batch, or says why it is none. The rules and the handler of one request ask for the same
 * body: it is read once.
 */
export function readBatch(body: Uint8Array | undefined, reading: CellReading): BatchFile | BatchFault {
  if (!body) return 'no-batch'
  const ways = batchesRead.get(body) ?? new Map<string, BatchFile | BatchFault>()
  batchesRead.set(body, ways)
  const way = `${reading.plusIsSpace} ${reading.trims}`
  const batch = ways.get(way) ?? parse(body, reading)
  ways.set(way, batch)
  return batch
}

/** Linear in the size of the body, whose bytes it keeps and never copies. */
function parse(body: Uint8Array, reading: CellReading): BatchFile | BatchFault {
  if (FIELD.some((byte, i) => body[i] !== byte)) return 'no-batch'
  const ampersand = body.indexOf(AMPERSAND, FIELD.length)
  // A copy of what counts: a part would keep the whole.
  const bytes = ampersand < 0 ? body : new Uint8Array(body.subarray(0, ampersand))
  if (!isUrlEncodedUtf8(bytes, FIELD.length, bytes.length)) return 'not-encoded'
  const lines = LineIndex.of(bytes, FIELD.length, MOST_ROWS + 1)
  if (lines.count === 0) return 'no-rows'
  const [key] = cellTexts(bytes, lines.start(0), lines.end(0), reading)
  if (key !== 'pcId' && key !== 'thirdPartyId') return 'no-key'
  if (lines.count === 1) return 'no-rows'
  if (lines.count > MOST_ROWS + 1) return 'too-many-rows'
  return new BatchFile(bytes, lines, reading)
}
