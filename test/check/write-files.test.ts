import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { checkPlaces, takesStandardOutput, writeFiles, type FileText } from '../../src/check/write-files.ts'
import { builtCli } from '../built-cli.ts'
import { run, start } from './command-line.ts'
import { clientThatSends } from './sent.ts'
import { namedPipe } from './named-pipe.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Checks first and writes then, as a command does. */
const writeAll = (files: readonly FileText[]) =>
  writeFiles(files, checkPlaces(files.map(({ path }, i) => ({ option: `--option-${i}`, path }))))

const check = (path: string) => checkPlaces([{ option: '--json', path }])

test('files are written whole, in folders that are made, and nothing else is left', async () => {
  const folder = temporaryFolder({ 'old.txt': 'old' })
  await writeAll([
    { path: join(folder, 'old.txt'), text: 'new' },
    { path: join(folder, 'a/b/c.txt'), text: 'c' },
  ])
  expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('new')
  expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('c')
  expect(readdirSync(folder).sort()).toEqual(['a', 'old.txt'])
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
})

test('where one cannot be written, none is, and what was there stays', async () => {
  const folder = temporaryFolder({ 'old.txt': 'old' })
  const files = [
    { path: join(folder, 'old.txt'), text: 'new' },
    { path: join(folder, 'later/x.txt'), text: 'x' },
  ]
  const targets = checkPlaces(files.map(({ path }) => ({ option: '--json', path })))
  writeFileSync(join(folder, 'later'), '')
  await expect(writeFiles(files, targets)).rejects.toThrow(/--json .*x\.txt: it could not be written: /)
  expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['later', 'old.txt'])
})

test('a file keeps its mode, and another name of it what it held', async () => {
  const folder = temporaryFolder({ 'old.txt': 'old' })
  const path = join(folder, 'old.txt')
  chmodSync(path, 0o640)
  linkSync(path, join(folder, 'other.txt'))
  await writeAll([{ path, text: 'new' }])
  expect(statSync(path).mode & 0o7777).toBe(0o640)
  expect(readFileSync(join(folder, 'other.txt'), 'utf8')).toBe('old')
})

test.each([
  ['a file', 'there.txt', 'new'],
  ['what is not there yet', 'later.txt', 'new'],
])('a link to %s stays a link, and its target is written', async (_, target, text) => {
  const folder = temporaryFolder({ 'there.txt': 'old' })
  mkdirSync(join(folder, 'sub'))
  const path = join(folder, 'sub/link')
  symlinkSync('second', path)
  symlinkSync(`../${target}`, join(folder, 'sub/second'))
  await writeAll([{ path, text }])
  expect(lstatSync(path).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, target), 'utf8')).toBe(text)
  expect(readdirSync(join(folder, 'sub')).sort()).toEqual(['link', 'second'])
})

test('a device is written to and stays one', async () => {
  const before = lstatSync('/dev/null')
  await writeAll([{ path: '/dev/null', text: 'x' }])
  expect(lstatSync('/dev/null')).toMatchObject({ mode: before.mode, rdev: before.rdev, ino: before.ino })
})

/** A pipe with a reader that reads what is there, at once. */
function readPipe(): { readonly path: string; readonly descriptor: number; read(): string } {
  const path = namedPipe()
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const read = () => {
    const bytes = Buffer.alloc(10_000)
    try {
      return bytes.subarray(0, readSync(descriptor, bytes)).toString('latin1')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return ''
      throw error
    }
  }
  return { path, descriptor, read }
}

test('a pipe is written to, however long its reader lets it wait, and stays one', async () => {
  const { path, read } = readPipe()
  const text = 'abcdefghij'.repeat(50_000)
  let isWritten = false
  const written = writeAll([{ path, text }]).then(() => (isWritten = true))
  let got = ''
  while (got.length < text.length) {
    await setImmediate()
    expect(isWritten && got === '').toBe(false)
    got += read()
  }
  await written
  expect(got).toBe(text)
  expect(lstatSync(path).isFIFO()).toBe(true)
})

test.runIf(process.platform === 'linux')('what to do is the same before the run and after it', async () => {
  const full = openSync('/dev/full', 'w')
  onTestFinished(() => closeSync(full))
  const place = { option: '--json', path: '/dev/full' }
  const target = { place, path: place.path, descriptor: full, isWhole: false }
  const written = writeFiles([{ path: place.path, text: 'x' }], new Map([[place.path, target]]))
  await expect(written).rejects.toThrow(
    'no space is left; make room there, or name a file elsewhere, and run',
  )
  expect(() => check(place.path)).toThrow('no space is left; make room there, or name a file elsewhere')
})

test('a reader that does not read is told of once, and waited for', async () => {
  const { path, read } = readPipe()
  const writer = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK)
  try {
    for (;;) writeSync(writer, Buffer.alloc(4096, 'x'))
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('EAGAIN')
  }
  const { ended, printed } = start(['check', '--json', path, '--', 'true'])
  await printed(/waiting for its reader/)
  closeSync(writer)
  let isEnded = false
  void ended.then(() => (isEnded = true))
  let got = ''
  while (!isEnded) {
    await setImmediate()
    got += read()
  }
  got += read()
  const { code, err } = await ended
  expect({ code, told: err.match(/^--json .*: waiting for its reader$/gm) }).toEqual({
    code: 1,
    told: [`--json ${path}: waiting for its reader`],
  })
  expect(JSON.parse(got.replace(/^x+/, ''))).toMatchObject({ kept: false })
})

test('a terminal that is not there is found before anything is run, and told from a pipe', async () => {
  const folder = temporaryFolder()
  // Of a session of its own, it has no terminal.
  const args = [builtCli(), 'check', '--json', '/dev/tty', '--', 'touch', join(folder, 'ran')]
  const command = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const [stderr, [status]] = await Promise.all([text(command.stderr), once(command, 'close')])
  expect(stderr).toBe(
    'error: --json /dev/tty: there is no terminal or other device behind it\n' +
      'name a file, or - to print it\n',
  )
  expect({ status, files: readdirSync(folder) }).toEqual({ status: 2, files: [] })
})

test('a reader of a pipe that goes before there is anything to read is told of', async () => {
  const { path, descriptor } = readPipe()
  const targets = check(path)
  closeSync(descriptor)
  await expect(writeFiles([{ path, text: 'x' }], targets)).rejects.toThrow(
    /--json .*pipe: it could not be written: nobody reads from it any more; have its reader read to the end/,
  )
})

test('what cannot be written is found before anything is run, and nothing is made', () => {
  const folder = temporaryFolder({ file: '' })
  mkdirSync(join(folder, 'a'))
  symlinkSync('circle', join(folder, 'circle'))
  symlinkSync('nowhere', join(folder, 'dangling'))
  const before = readdirSync(folder, { recursive: true })
  const refused: [path: string, message: RegExp][] = [
    [folder, /this is a folder/],
    [`${folder}/new/`, /this names no file/],
    [join(folder, 'file/report.html'), /file is a file, so there can be nothing in it/],
    [join(folder, 'circle'), /its links lead round in a circle/],
    [join(folder, 'dangling/r.json'), /dangling is a link that leads nowhere/],
    [join(folder, 'x'.repeat(300)), /the name is too long; name a file with a shorter name/],
    ['/proc/x/r.json', /nothing can be written in \/proc: the system makes no files there/],
    ['/proc/r.json', /nothing can be written in \/proc: the system makes no files there/],
    ['/sys/r.json', /nothing can be written in \/sys: /],
    ['/dev/fd/999', /nothing is open there that could be written to/],
    [namedPipe(join(folder, 'a')), /nobody reads from this pipe; start its reader first: cat .*pipe &/],
  ]
  if (process.platform === 'linux')
    refused.push(
      ['/dev/full', /: no space is left; make room there, or name a file elsewhere$/],
      // Only an administrator comes so far as to write.
      [
        '/proc/version',
        /the system takes nothing there; name a file elsewhere|there is no permission; name a file in a/,
      ],
    )
  for (const [path, message] of refused) {
    expect(() => check(path)).toThrow(message)
    expect(() => check(path)).toThrow(`--json ${path}: `)
  }
  for (const path of ['', '/a b/', '/dev/null/ x'])
    expect(() => check(path), path).toThrow(`--json "${path}": `)
  check(join(folder, 'new/folder/report.json'))
  expect(readdirSync(folder, { recursive: true }).filter((name) => name !== 'a/pipe')).toEqual(before)
})

test('a socket is refused', async () => {
  const path = join(temporaryFolder(), 'socket')
  const server = createServer().listen(path)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  expect(() => check(path)).toThrow(/this is a socket/)
})

test('a name as long as names can be is written', async () => {
  const path = join(temporaryFolder(), 'x'.repeat(255))
  await writeAll([{ path, text: 'long' }])
  expect(readFileSync(path, 'utf8')).toBe('long')
})

test.runIf(process.platform === 'linux')(
  'a file in a folder where nothing can be made is written where it is',
  async () => {
    // /proc lets a process write its own name.
    const path = `/proc/${process.pid}/comm`
    const before = readFileSync(path, 'utf8')
    onTestFinished(() => writeFileSync(path, before.trimEnd()))
    await writeAll([{ path, text: 'renamed' }])
    expect(readFileSync(path, 'utf8')).toBe('renamed\n')
  },
)

test('two options that name the same file are found before anything is run, links and - among them', () => {
  const folder = temporaryFolder()
  symlinkSync('a', join(folder, 'link'))
  const pairs: [string, string][] = [
    [join(folder, 'a'), `${folder}/b/../a`],
    [join(folder, 'a'), join(folder, 'link')],
    ['-', '-'],
    ['-', '/dev/fd/1'],
    ['/dev/null', '/dev/null'],
  ]
  for (const [first, second] of pairs) {
    const both = [
      { option: '--json', path: first },
      { option: '--html', path: second },
    ]
    expect(() => checkPlaces(both), second).toThrow(/--html .*: --json writes the same file/)
  }
})

test('standard output is - or any name of it', () => {
  expect(takesStandardOutput(check('-'))).toBe(true)
  expect(takesStandardOutput(check('/dev/stdout'))).toBe(true)
  expect(takesStandardOutput(check('/dev/stderr'))).toBe(false)
  expect(takesStandardOutput(check('/dev/null'))).toBe(false)
})

/** Words of a shell that run the command line as built. */
const commandLine = (args: readonly string[]) =>
  [process.execPath, builtCli(), ...args].map((word) => `'${word}'`).join(' ')

const CLIENT = ['sh', '-c', 'echo the client says this']

test.each(['-', '/dev/stdout'])('check --json %s prints the report alone', async (path) => {
  const { out, err } = await run(['check', '--json', path, '--', ...CLIENT])
  expect(JSON.parse(out)).toMatchObject({ kept: false })
  expect(err).toContain('the client says this')
  expect(err).toContain('Not kept:')
})

test('doubts --markdown - prints the report alone', async () => {
  const { out, err } = await run(['doubts', '--markdown', '-', '--', ...CLIENT])
  expect(out).toMatch(/^# /)
  expect(err).toContain('the client says this')
})

test('the output that a shell puts into a file is not replaced by /dev/stdout, but written on', () => {
  const folder = temporaryFolder({ out: '' })
  const checked = commandLine(['check', '--json', '/dev/stdout', '--', 'true'])
  const script = `echo before > out; ${checked} >> out; echo after >> out`
  spawnSync('bash', ['-c', script], { cwd: folder })
  expect(readFileSync(join(folder, 'out'), 'utf8')).toMatch(/^before\n\{[^]*\}\nafter\n$/)
})

test('a reader that the shell has opened gets the report', () => {
  const folder = temporaryFolder()
  const checked = commandLine(['check', '--json', '/dev/fd/9', '--junit', '/dev/stderr', '--', 'true'])
  const script = `exec 9> >(cat > copy); ${checked}; exec 9>&-; wait $!`
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
  expect(JSON.parse(readFileSync(join(folder, 'copy'), 'utf8'))).toMatchObject({ kept: false })
  expect(stdout).toContain('Not kept:')
  expect(stderr).toContain('<testsuites')
})

test('process substitution gets the report', () => {
  const folder = temporaryFolder()
  const script = `${commandLine(['check', '--json'])} >(cat > copy) -- true; wait $!`
  spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
  expect(JSON.parse(readFileSync(join(folder, 'copy'), 'utf8'))).toMatchObject({ kept: false })
})

test.each([
  [['--json', '/proc/x/r.json'], /--json \/proc\/x\/r\.json: nothing can be written/],
  [['--sarif', '-', '--html', '-'], /--html -: --sarif writes the same file/],
  [['--write-baseline', '/dev/fd/999'], /--write-baseline \/dev\/fd\/999: /],
])('%j ends with 2 before the command is run', async (options, message) => {
  const folder = temporaryFolder()
  const { code, err } = await run(['check', ...options, '--', 'touch', join(folder, 'ran')])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) })
  expect(existsSync(join(folder, 'ran'))).toBe(false)
})

const headers = { authorization: 'Bearer x', 'x-api-key': 'x', 'x-gw-ims-org-id': '$ADOBE_PRIVACY_ORG_ID' }
const list = (size: number) =>
  clientThatSends([{ url: `$ADOBE_PRIVACY_BASE_URL/jobs?regulation=gdpr&size=${size}`, headers }])

test.each([
  ['kept', 10, 2],
  ['broken', 1001, 1],
])(
  'what fails only after the command is told of, and ends a check that says %s with size %i with %i',
  async (_, size, exitCode) => {
    const later = join(temporaryFolder(), 'later')
    const client = ['sh', '-c', '> "$0"; exec "$@"', later, ...list(size)]
    const { code, err } = await run(['check', 'adobe-privacy', '--junit', `${later}/x.xml`, '--', ...client])
    expect({ code, err }).toEqual({
      code: exitCode,
      err: expect.stringMatching(
        /--junit .*x\.xml: it could not be written: there is a file where .*\nname a file .*, and run it again/,
      ),
    })
  },
)
