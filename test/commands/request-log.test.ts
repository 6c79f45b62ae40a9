import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { RequestLog } from '../../src/commands/mock/request-log.ts'

/** A reader that takes one piece each time it is told to, and remembers what it took. */
function slowReader() {
  let go: (() => void) | undefined
  let taken = ''
  const stream = new Writable({
    write: (chunk, _, done) => {
      go = () => {
        taken += String(chunk)
        done()
      }
    },
  })
  const readOn = () => {
    const next = go
    go = undefined
    next?.()
    return next !== undefined
  }
  const readAll = () => {
    while (readOn());
    return taken
  }
  return { stream, readOn, readAll }
}

const LINE = 'x'.repeat(1000)

test('what waits for a reader has a bound, and the lines beyond it are counted once it reads on', () => {
  const { stream, readAll } = slowReader()
  const log = new RequestLog(stream)
  for (let i = 0; i < 3000; i++) log.write(LINE)
  expect(stream.writableLength).toBeLessThan(1024 * 1024 + 2 * LINE.length)
  const lines = readAll().trimEnd().split('\n')
  const written = lines.filter((line) => line === LINE).length
  expect(lines.at(-1)).toBe(`(${3000 - written} lines left out: nobody read them)`)
  expect(written).toBeGreaterThan(1000)
})

test('lines left out are told before the next one, so that nobody takes the log for whole', () => {
  const { stream, readOn, readAll } = slowReader()
  const log = new RequestLog(stream)
  for (let i = 0; i < 1049; i++) log.write(LINE)
  readOn()
  readOn()
  log.write('the next')
  const lines = readAll().trimEnd().split('\n')
  expect(lines.slice(-2)).toEqual(['(1 line left out: nobody read it)', 'the next'])
})

test('a log closes at once where all is read, and without its reader where that does not read', async () => {
  const { stream, readAll } = slowReader()
  const log = new RequestLog(stream)
  log.write('a')
  expect(await log.close()).toBe(false)
  const other = slowReader()
  const read = new RequestLog(other.stream)
  read.write('a')
  const closed = read.close()
  other.readAll()
  expect(await closed).toBe(true)
  expect(readAll()).toBe('a\n')
})

test('a reader that is gone gets no more lines, and nothing is thrown', async () => {
  const given: string[] = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      given.push(String(chunk))
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    },
  })
  const log = new RequestLog(stream)
  log.write('first')
  await new Promise((resolve) => stream.once('close', resolve))
  log.write('second')
  expect(given).toEqual(['first\n'])
  expect(await log.close()).toBe(true)
})
