import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { UsageError } from '../engine/book/usage-error.ts'

/** Bytes of a file at most, far beyond what anybody writes by hand or a client records. */
const MOST = 256 * 1024 * 1024
/** Milliseconds that a pipe may be silent before its first byte: nobody writes to it, or does not begin. */
const SILENCE = { nobody: 1000, somebody: 30_000 }
const LOOK = 10
const CHUNK = 64 * 1024

const { O_RDONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants

/**
 * Reads a text file of a user, the one way in which they are read: UTF-8, with or without a byte-order mark.
 * Pipes are read to their end. Throws an error, the system's own or a UsageError, that says why it cannot
 * be read, without its name.
 */
export function readTextFile(file: string): string {
  const bytes = readBytes(file)
  if (isUtf8(bytes) && !bytes.subarray(0, 2).includes(0)) return new TextDecoder().decode(bytes)
  throw new UsageError(encodingOf(bytes), 'save it as UTF-8')
}

function readBytes(file: string): Uint8Array {
  const descriptor = open(file)
  try {
    const stats = fstatSync(descriptor)
    if (stats.isDirectory()) throw new UsageError('it is a folder', 'name a file in it')
    if (stats.size > MOST) throw tooLarge()
    return readToEnd(descriptor, stats.isFIFO())
  } finally {
    closeSync(descriptor)
  }
}

function open(file: string): number {
  try {
    // Blocking, it would wait for somebody who writes to a pipe for ever.
    return openSync(file, O_RDONLY | O_NONBLOCK | O_NOCTTY)
  } catch (error) {
    const isSocket = (error as NodeJS.ErrnoException).code === 'ENXIO'
    throw isSocket ? new UsageError('it is a socket', 'name a file', { cause: error }) : error
  }
}

function readToEnd(descriptor: number, isPipe: boolean): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const chunk = size === 0 ? readFirst(descriptor, isPipe) : readNext(descriptor)
    if (chunk.length === 0) return Buffer.concat(chunks)
    chunks.push(chunk)
    size += chunk.length
    if (size > MOST) throw tooLarge()
  }
}

/** What comes first; a pipe that nobody writes to looks like one that has ended. */
function readFirst(descriptor: number, isPipe: boolean): Uint8Array {
  const started = performance.now()
  for (;;) {
    const chunk = readSome(descriptor)
    if (chunk && (chunk.length > 0 || !isPipe)) return chunk
    const patience = chunk ? SILENCE.nobody : SILENCE.somebody
    if (performance.now() - started > patience)
      throw new UsageError('it is a pipe to which nothing is written', 'start who writes to it first')
    pause()
  }
}

function readNext(descriptor: number): Uint8Array {
  for (;;) {
    const chunk = readSome(descriptor)
    if (chunk) return chunk
    pause()
  }
}

/** Some bytes, none at the end; nothing where they are still to come. */
function readSome(descriptor: number): Uint8Array | undefined {
  const chunk = new Uint8Array(CHUNK)
  try {
    return chunk.subarray(0, readSync(descriptor, chunk))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined
    throw error
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK)
}

const tooLarge = () => new UsageError(`it is larger than ${MOST / 1024 / 1024} MiB`, 'give a smaller one')

/** What to say of bytes that are no UTF-8, or have a zero where text has none. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (hasMark || first === 0 || second === 0) return 'it is UTF-16 or UTF-32, not UTF-8'
  const valid = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  const at = bytes.findIndex((byte, i) => byte !== valid[i])
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1
  return `it is no UTF-8: line ${line} has bytes that it cannot have (at byte ${at})`
}
