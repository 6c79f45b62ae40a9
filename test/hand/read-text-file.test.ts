import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { readPact } from '../../contracts/pact/pact-file.ts'
import { readBaseline } from '../../src/check/baseline.ts'
import { UsageError } from '../../src/mock/engine/book/usage-error.ts'
import { readDocument } from '../../src/mock/hand/document.ts'
import { readSeedFile } from '../../src/mock/hand/seed-file.ts'
import { readTextFile } from '../../src/mock/hand/read-text-file.ts'
import { namedPipe } from '../check/named-pipe.ts'
import { temporaryFolder } from '../check/temporary-folder.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** All that reads a file of a user, with what the smallest such file holds. */
const READERS: [name: string, read: (file: string) => unknown, text: string][] = [
  ['a baseline', readBaseline, '{"accepted": {}}'],
  ['a seed file in JSON', readSeedFile, '{"clock": "frozen@2026-01-20T12:00:00Z"}'],
  ['a seed file in YAML', readSeedFile, 'clock: frozen@2026-01-20T12:00:00Z\n'],
  ['an OpenAPI document', readDocument, 'openapi: 3.1.0\n'],
  ['a pact', readPact, '{"interactions": []}'],
]

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

function fileOf(bytes: string | Uint8Array): string {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, bytes)
  return file
}

test.each(READERS)('%s is read with a byte-order mark as without', (_, read, text) => {
  expect(read(fileOf(`\uFEFF${text}`))).toEqual(read(fileOf(text)))
})

test.each(READERS)('%s that is no UTF-8 is refused, and the error says what it is', (_, read, text) => {
  expect(() => read(fileOf(utf16(text)))).toThrow(/file.*it is UTF-16 or UTF-32, not UTF-8; save it as UTF-8/)
  expect(() => read(fileOf(Buffer.concat([Buffer.from(`# é\n${text}`), Buffer.from([0xe9, 0x0a])])))).toThrow(
    /file.*it is no UTF-8: line \d has bytes that it cannot have \(at byte \d+\)/,
  )
})

test.each(READERS)('%s that is no file is refused, and the error says what it is', (_, read) => {
  const folder = temporaryFolder()
  symlinkSync('circle', join(folder, 'circle'))
  expect(() => read(folder)).toThrow(/it is a folder/)
  expect(() => read(join(folder, 'nowhere'))).toThrow(/nowhere.*ENOENT|ENOENT.*nowhere/)
  expect(() => read(join(folder, 'circle'))).toThrow(/circle.*ELOOP|ELOOP.*circle/)
})

const PATH = /give the path of|it looks like/

test.each(READERS.filter(([name]) => name !== 'a pact'))(
  '%s: the next step is about its path where that is wrong, and about its bytes where they are',
  (_, read, text) => {
    expect(nextOf(() => read(join(temporaryFolder(), 'nowhere')))).toMatch(PATH)
    expect(nextOf(() => read(temporaryFolder()))).toBe('name a file in it')
    expect(nextOf(() => read(fileOf(utf16(text))))).toBe('save it as UTF-8')
    expect(nextOf(() => read(fileOf(Buffer.from([0x7b, 0xff]))))).toBe('save it as UTF-8')
  },
)

test.each([
  ['a: 1\nb: 2\na: 3\n', 'keep one of the two in the file: line 3 has the second'],
  ['{"a": [],\n "a": []}', 'keep one of the two in the file: line 2 has the second'],
  ['a: []\n---\nb: []\n', 'keep one document in the file: '],
  ['a: []\nb: [1, 2\n', 'correct the file at line 3, column 1'],
  ['a: *nobody\n', 'correct the file at line 1, column 11'],
])('what is wrong in the YAML or JSON %j is told with what to change in it', (text, next) => {
  for (const read of [readSeedFile, readDocument])
    expect(
      nextOf(() => read(fileOf(text))),
      read.name,
    ).toContain(next)
})

function nextOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof UsageError) return error.next
    throw error
  }
  throw new Error('nothing was refused')
}

test('other encodings are told from UTF-8 by their marks and zeros', () => {
  const other: Uint8Array[] = [
    utf16('{}'),
    utf16('{}').subarray(2),
    utf16('{}').swap16(),
    Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b]),
    Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]),
  ]
  for (const bytes of other)
    expect(() => readTextFile(fileOf(bytes)), Buffer.from(bytes).toString('hex')).toThrow(/UTF-16 or UTF-32/)
})

test('a character that says that another was lost is one as others are', () => {
  expect(readTextFile(fileOf('\uFFFD \u{1F600}'))).toBe('\uFFFD \u{1F600}')
})

test('the place of the first byte that is wrong is told', () => {
  const bytes = Buffer.concat([Buffer.from('\uFEFF{\n"é\uFFFD": "'), Buffer.from([0xff])])
  expect(() => readTextFile(fileOf(bytes))).toThrow(
    `line 2 has bytes that it cannot have (at byte ${bytes.length - 1})`,
  )
})

test('a pipe is read to its end, however long it is silent', async () => {
  const file = namedPipe()
  const script = 'exec > "$0"; echo begin; sleep 0.3; printf "%0100000d" 1; sleep 0.3; echo end'
  const writer = spawn('bash', ['-c', script, file])
  onTestFinished(() => void writer.kill())
  await once(writer, 'spawn')
  expect(readTextFile(file)).toMatch(/^begin\n0{99999}1end\n$/)
})

test('a pipe to which nobody writes keeps nobody waiting', () => {
  const file = namedPipe()
  expect(() => readTextFile(file)).toThrow('it is a pipe to which nothing is written')
})

test('what has no end, and a socket, are refused', async () => {
  const socket = join(temporaryFolder(), 'socket')
  const server = createServer().listen(socket)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  expect(() => readTextFile('/dev/zero')).toThrow('it is larger than 256 MiB')
  expect(() => readTextFile(socket)).toThrow('it is a socket')
  expect(readTextFile('/dev/null')).toBe('')
})

test('no other code reads a file of a user', () => {
  // What the package knows of itself, what it has just written, what the repository is made of, and /proc.
  const own = [
    'contracts/pact/record.ts',
    'src/check/process-group.ts',
    'src/generators/generate.ts',
    'src/generators/orphans.ts',
    'src/generators/sightings.ts',
    'src/package/version.ts',
  ]
  const found = ['src', 'contracts']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /\b(readFile|readFileSync|createReadStream|readSync|openAsBlob|fs\/promises)\b/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    )
  expect(found.sort()).toEqual([...own, 'src/mock/hand/read-text-file.ts'].sort())
})
