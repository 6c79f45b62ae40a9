import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as bythebook from '../../src/index.ts'
import { SandboxHandle } from '../../src/mock/hand/sandbox-handle.ts'
import { createMock } from '../../src/mock/hand/create-mock.ts'
import { UsageError } from '../../src/mock/engine/book/usage-error.ts'
import { startMock, type StartOptions } from '../../src/mock/doors/start-mock.ts'
import type { StateSetting } from '../../src/mock/hand/settings.ts'
import { document } from '../library-mock.ts'
import library from '../library/index.ts'
import { EMMA } from '../library/states.ts'
import { ADA, startLibrary } from './start-library.ts'

const services = [{ service: library, document }]

function seedFile(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('a mock tells where it is, where its services are and what a client sets', async () => {
  const mock = await startLibrary()
  expect(mock.url).toBe(`http://127.0.0.1:${mock.port}`)
  expect(mock.urlFor('library')).toBe(`${mock.url}/library`)
  expect(mock.urlFor('library', 'mine')).toBe(`${mock.url}/~mine/library`)
  expect(mock.env('library')).toEqual({
    LIBRARY_URL: { value: `${mock.url}/library`, says: 'where the library is' },
  })
  expect(mock.env('library', 'mine')).toMatchObject({ LIBRARY_URL: { value: `${mock.url}/~mine/library` } })
  expect(() => mock.urlFor('librery')).toThrow(
    'no service "librery"; did you mean "library"? choose one of: library',
  )
  expect(() => mock.urlFor('library', 'a b')).toThrow('no name of a sandbox')
})

test('two mocks run side by side on ports of their own', async () => {
  const [first, second] = await Promise.all([startLibrary(), startLibrary()])
  expect(first.port).not.toBe(second.port)
})

test('a port that is taken is an error that names it and the next step', async () => {
  const { port } = await startLibrary()
  const refused = startMock({ services, port })
  await expect(refused).rejects.toThrow(UsageError)
  await expect(refused).rejects.toThrow(
    `port ${port} on 127.0.0.1 is taken; stop what listens there, or choose another (port: ` +
      `${port + 1}) or any free one (port: 0)`,
  )
})

test('an address of another machine is an error that says what to do', async () => {
  const refused = startMock({ services, host: '192.0.2.1' })
  await expect(refused).rejects.toThrow(UsageError)
  await expect(refused).rejects.toThrow(
    "192.0.2.1 is no address of this machine; choose one (host: '127.0.0.1', or host: '0.0.0.0' for all)",
  )
})

test.each(['adobe-privcy', 'toString', 'constructor', '__proto__'])(
  'a service that there is not, "%s", is an error that lists what there is',
  async (name) => {
    await expect(createMock({ services: [name] })).rejects.toThrow(
      new RegExp(`no service "${name}"; .*choose one of: .*adobe-privacy`),
    )
  },
)

test('services of this package are found by name', async () => {
  const mock = await createMock({ services: ['adobe-privacy'] })
  expect([...mock.services.keys()]).toEqual(['adobe-privacy'])
})

test('clock, progress, readings and seed are how every sandbox starts', async () => {
  const mock = await startMock({
    services,
    clock: 'frozen@2026-03-01',
    progress: 'manual',
    readings: { 'genre-case': 'ignored' },
    seed: 7,
  })
  onTestFinished(() => mock.close())
  for (const sandbox of [mock.sandbox(), mock.sandbox('new')]) {
    expect({
      now: sandbox.clock.now,
      frozen: sandbox.clock.frozen,
      progress: sandbox.progress,
      genreCase: sandbox.reading('genre-case'),
    }).toEqual({ now: '2026-03-01T00:00:00.000Z', frozen: true, progress: 'manual', genreCase: 'ignored' })
  }
  expect(mock.sandbox('a').sandbox.ids.uuid()).toBe(mock.sandbox('b').sandbox.ids.uuid())
})

test.each<[options: object, message: string]>([
  [{ clock: 'tomorrow' }, '"tomorrow" is no clock'],
  [{ progress: 'fast' }, '"fast" is no progress mode; expected one of immediate, time, manual'],
  [{ readings: { nonsense: 'x' } }, 'no reading "nonsense"; choose one of: genre-case, ready-kept'],
  [
    { readings: { 'genre-case': 'loud' } },
    'reading "genre-case" has no option "loud"; choose one of: exact, ignored',
  ],
  [{ seedFile: 'nowhere.yaml' }, 'cannot read the seed file nowhere.yaml: ENOENT'],
  ...[NaN, -1, 1.5, Infinity, '7', null].map((seed): [object, string] => [
    { seed },
    'cannot be taken; expected a whole number, from 0 to',
  ]),
  [{ seed: NaN }, 'seed: NaN cannot be taken'],
  [{ journal: { entries: -1 } }, 'journal.entries: -1 cannot be taken; expected a whole number, 1 or more'],
  [{ journal: { entries: 0 } }, 'journal.entries: 0 cannot be taken'],
  [{ journal: { bytes: NaN } }, 'journal.bytes: NaN cannot be taken; expected a whole number, 0 or more'],
  [{ services: 'library' }, 'services: "library" is no list; expected a list of names'],
  [{ services: [] }, 'services: there is none in the list; expected a list of names'],
  [{ limits: 5 }, 'limits: 5 is no object; expected an object with any of these: rows,'],
  [{ limits: null }, 'limits: null is no object'],
  [{ journal: [] }, 'journal: [] is no object'],
  [{ readings: 'genre-case' }, 'readings: "genre-case" is no object; expected options by reading'],
  [{ readings: null }, 'readings: null is no object'],
  [{ states: { service: 'library' } }, 'is no list; expected a list of { service, state, params }'],
  [{ states: [null] }, 'states[0]: null is no object; expected an object with any of these: service,'],
  [{ states: [{ service: 'library', state: 5 }] }, 'states[0].state: 5 is no text'],
  [{ states: [{ service: 5, state: 'a book' }] }, 'states[0].service: 5 is no text'],
  [{ states: [{ service: 'library', state: 'a book', params: 5 }] }, 'states[0].params: 5 is no object'],
  [{ states: [{ service: 'library', state: 'many books' }] }, 'states[0]: /params/count must be there'],
  [{ states: [{ service: 'librery', state: 'a book' }] }, 'states[0]: no service "librery"'],
  [{ seedFile: 0 }, 'seedFile: 0 is no text; expected the path of a JSON or YAML file'],
  [{ services: [library] }, 'services[0] is neither a name nor a service with its spec; expected'],
])('%o is an error that says what was expected', async (options, message) => {
  const refused = createMock({ services, ...options })
  await expect(refused).rejects.toThrow(UsageError)
  await expect(refused).rejects.toThrow(message)
})

test.each<[options: object, message: string]>([
  ...[NaN, -1, 1.5, 65_536, '4010', null].map((port): [object, string] => [
    { port },
    'cannot be taken; expected a whole number, from 0 to 65535',
  ]),
  [{ port: '4010' }, 'port: "4010" cannot be taken'],
  [{ largestBody: '10MB' }, 'largestBody: "10MB" cannot be taken; expected a whole number, 0 or more'],
  [{ largestBody: NaN }, 'largestBody: NaN cannot be taken'],
  [{ largestHeaders: 0 }, 'largestHeaders: 0 cannot be taken; expected a whole number, from 1 to'],
  [{ headersTimeout: 0 }, 'headersTimeout: 0 cannot be taken'],
  [{ requestTimeout: NaN }, 'requestTimeout: NaN cannot be taken'],
  [{ keepAliveTimeout: 2 ** 31 }, 'keepAliveTimeout: 2147483648 cannot be taken; expected a whole number'],
  [{ grace: -1 }, 'grace: -1 cannot be taken'],
  [
    { headersTimeout: 200, requestTimeout: 100 },
    'headersTimeout: 200 is more than the requestTimeout of 100; a request is longer than its headers',
  ],
  [{ host: '' }, 'host: "" is no address; expected one of this machine'],
  [{ host: 7 }, 'host: 7 is no address'],
  [{ cors: 'false' }, 'cors: "false" cannot be taken; expected true or false'],
  [{ onAnswer: 5 }, 'onAnswer: 5 cannot be called; expected a function'],
  [{ onTurnedAway: 'log' }, 'onTurnedAway: "log" cannot be called'],
  [{ onAnswer: null }, 'onAnswer: null cannot be called'],
  [{ control: 'false' }, 'control: "false" cannot be taken; expected true or false'],
])('a door with %o is an error that says what was expected', async (options, message) => {
  const refused = startMock({ services, ...options })
  await expect(refused).rejects.toThrow(UsageError)
  await expect(refused).rejects.toThrow(message)
})

test('a limit that is taken away, or left undefined, is none or the standard one', async () => {
  const options: object = {
    journal: { entries: Infinity, bytes: undefined },
    largestBody: Infinity,
    port: undefined,
    // Shorter than the standard for headers alone.
    requestTimeout: 5000,
  }
  const mock = await startMock({ services, ...options })
  onTestFinished(() => mock.close())
  const taken = await fetch(`${mock.urlFor('library')}/books`, { headers: ADA, method: 'POST', body: '{}' })
  expect(taken.status).not.toBe(413)
})

test('what checks its callers is a value of the package; what trusts them is but a type', () => {
  expect(Object.keys(bythebook).sort()).toEqual([
    'SandboxHandle',
    'UsageError',
    'createMock',
    'expectRefusal',
    'fetchDoor',
    'loseAnswer',
    'startMock',
  ])
})

test('a name of a sandbox that is no text is refused wherever a program gives one', async () => {
  const mock = await startLibrary()
  const number: never = 5 as never
  const calls: (() => unknown)[] = [
    () => mock.sandbox(number),
    () => mock.sandbox().fork(number),
    () => mock.urlFor('library', number),
    () => mock.env('library', number),
    () => SandboxHandle.create(mock.mock, number),
  ]
  for (const call of calls) {
    expect(call, String(call)).toThrow(UsageError)
    expect(call, String(call)).toThrow('5 is no name of a sandbox; take 1 to 64 letters')
  }
  expect(() => mock.sandbox(null as never)).toThrow('null is no name of a sandbox')
  expect(mock.mock.sandboxes.names()).toEqual(['default'])
})

test('a sandbox in the hands of a test does what the control API does', async () => {
  const mock = await startLibrary()
  const mine = mock.sandbox('mine')
  mine.enterState('library', 'many books', { count: 2 })
  mine.progress = 'manual'
  mine.chooseReading('genre-case', 'ignored')
  mine.switchRule('library', 'book-known', false)
  mine.clock.advance('P1D')
  const copy = mine.fork()
  expect({
    name: copy.name,
    rows: copy.sandbox.store('library').size,
    progress: copy.progress,
    genreCase: copy.reading('genre-case'),
    bookKnown: copy.isOn('library', 'book-known'),
  }).toEqual({ name: 'sandbox-2', rows: 4, progress: 'manual', genreCase: 'ignored', bookKnown: false })
  mine.reset()
  expect({
    rows: mine.sandbox.store('library').size,
    progress: mine.progress,
    genreCase: mine.reading('genre-case'),
    bookKnown: mine.isOn('library', 'book-known'),
    now: mine.clock.now,
  }).toEqual({
    rows: 2,
    progress: 'time',
    genreCase: 'exact',
    bookKnown: true,
    now: '2026-01-20T12:00:00.000Z',
  })
  await fetch(`${mock.url}/~mine/library/books`, { headers: ADA })
  expect(mine.findEntries({ status: 200 })).toHaveLength(1)
  mine.clearJournal()
  expect(mine.findEntries()).toEqual([])
  copy.delete()
  expect(mock.mock.sandboxes.names()).toEqual(['default', 'mine'])
  await fetch(`${mock.url}/library/books/${EMMA}/reservation`, {
    method: 'POST',
    headers: { authorization: 'Bearer ben' },
  })
  mock.sandbox().runProgressCommand('library', 'fetch', { bookId: EMMA })
  expect(() => mock.sandbox().delete()).toThrow('the default sandbox stays')
})

test.each([
  [
    'seed.json',
    '{"clock":"frozen@2026-03-01T00:00:00Z","progress":"manual","readings":{"genre-case":"ignored"},' +
      '"library":["two books",{"state":"many books","params":{"count":3}}]}',
  ],
  [
    'seed.yaml',
    'clock: frozen@2026-03-01T00:00:00Z\nprogress: manual\nreadings:\n  genre-case: ' +
      'ignored\nlibrary:\n  - two books\n  - state: many books\n    params: { count: 3 }\n',
  ],
])(
  '%s is where the default sandbox starts, what a reset goes back to, and how new sandboxes start',
  async (name, text) => {
    const mock = await startMock({ services, seedFile: seedFile(name, text) })
    onTestFinished(() => mock.close())
    const sandbox = mock.sandbox()
    const expectSeed = (seeded = sandbox) =>
      expect({
        now: seeded.clock.now,
        progress: seeded.progress,
        genreCase: seeded.reading('genre-case'),
        rows: seeded.sandbox.store('library').size,
      }).toEqual({ now: '2026-03-01T00:00:00.000Z', progress: 'manual', genreCase: 'ignored', rows: 5 })
    expectSeed()
    sandbox.enterState('library', 'many books', { count: 1 })
    sandbox.progress = 'time'
    sandbox.reset()
    expectSeed()
    expectSeed(mock.sandbox('new'))
  },
)

test('an instant in YAML needs no quotes, and what the mock is given goes before the seed file', async () => {
  const file = seedFile(
    'seed.yaml',
    'clock: 2026-03-01T00:00:00Z\nprogress: manual\nreadings: { genre-case: ignored, ready-kept: allowed }\n',
  )
  const seeded = await createMock({ services, seedFile: file })
  expect(seeded.sandboxes.default.clock.now()).toBeLessThan(Date.parse('2026-03-01T00:05:00Z'))
  const given = await createMock({
    services,
    seedFile: file,
    clock: 'frozen@2026-04-01',
    progress: 'immediate',
    readings: { 'genre-case': 'exact' },
  })
  const { clock, progress } = given.sandboxes.default
  expect({ now: clock.now(), progress }).toEqual({ now: Date.parse('2026-04-01'), progress: 'immediate' })
  expect(given.sandboxes.default.reading(library, 'genre-case')).toBe('exact')
  expect(given.sandboxes.default.reading(library, 'ready-kept')).toBe('allowed')
})

test.each([
  [
    '{"library":["no such state"]}',
    'library[0]: no state of library "no such state"; choose one of: two books',
  ],
  [
    '{"library":["two books",{"state":"many books","params":{"count":"x"}}]}',
    'library[1]: /params/count must be integer; got "x"',
  ],
  ['{"library":[{"state":"many books"}]}', 'library[0]: /params/count must be there'],
  ['{"library":[{"state":7}]}', 'library[0].state: expected the name of a state; got 7'],
  [
    '{"library":[{"name":"two books"}]}',
    'library[0]: there is no field "name"; choose one of: state, params',
  ],
  ['{"library":[{}]}', 'library[0].state: expected the name of a state; got nothing'],
  [
    '{"library":[{"state":"two books","parms":{}}]}',
    'library[0]: there is no field "parms"; did you mean "params"?',
  ],
  [
    '{"library":[{"state":"two books","params":[]}]}',
    'library[0].params: expected parameters by name; got []',
  ],
  ['{"library":[null]}', 'library[0]: expected the name of a state, or state and params; got null'],
  [
    '{"library":"two books"}',
    'library: expected a list of named states of a service; beside services there are clock, progress ' +
      'and readings; got "two books"',
  ],
  [
    '{"librery":["two books"]}',
    'librery[0]: no service "librery"; did you mean "library"? choose one of: library',
  ],
  [
    '{"clok":"system"}',
    'clok: no service "clok"; did you mean "clock"? choose one of: clock, progress, readings',
  ],
  ['{"clock":"tomorrow"}', 'clock: "tomorrow" is no clock'],
  ['{"clock":7}', 'clock: expected text, such as frozen@2026-01-20T12:00:00Z; got 7'],
  ['{"progress":"fast"}', 'progress: "fast" is no progress mode'],
  ['{"readings":{"nonsense":"x"}}', 'readings.nonsense: no reading "nonsense"'],
  ['{"readings":{"toString":"x"}}', 'readings.toString: no reading "toString"'],
  ['{"readings":{"genre-case":true}}', 'readings.genre-case: expected the name of an option; got true'],
  [
    '{"readings":{"genre-case":"loud"}}',
    'readings.genre-case: reading "genre-case" has no option "loud"; choose one of: exact, ignored',
  ],
  ['[]', 'the whole file: expected lists of named states by service; got []'],
  ['', 'the whole file: expected lists of named states by service; got nothing'],
  ['{"library":[', 'cannot read the seed file'],
  ['a: &a\n  b: *a\n', 'a: expected a list of named states of a service; beside services there are'],
  ['clock: &a [*a]\n', 'clock: expected text, such as frozen@2026-01-20T12:00:00Z; got an object'],
  ['progress: &a\n  b: *a\n', 'progress: an object that JSON cannot show is no progress mode'],
  ['readings:\n  genre-case: &a [*a]\n', 'readings.genre-case: expected the name of an option; got an'],
  ['library:\n  - state: &a [*a]\n', 'library[0].state: expected the name of a state; got an object'],
  ['library:\n  - state: many books\n    params: &a\n      count: *a\n', 'library[0]: /params/count must be'],
])(
  'the seed file %s is an error that names the file, the place and what was expected',
  async (text, message) => {
    const file = seedFile('seed.json', text)
    const error = await createMock({ services, seedFile: file }).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.message).toContain(file)
    expect(error?.message).toContain(message)
  },
)

test.each<[StartOptions, string]>([
  [{ clok: 'frozen' } as object, 'startMock: there is no option "clok"; did you mean "clock"?'],
  [{ keepalivetimeout: 1 } as object, 'did you mean "keepAliveTimeout"?'],
  [{ limits: { row: 5 } as object }, 'limits: there is no limit "row"; did you mean "rows"?'],
  [{ journal: { entry: 5 } as object }, 'journal: there is no limit "entry"; choose one of: entries, bytes'],
  [
    { states: [{ service: 'library', state: 'a book', param: {} } as StateSetting] },
    'states[0]: there is no field "param"; did you mean "params"?',
  ],
])('%j is refused, naming the nearest', async (options, message) => {
  await expect(startMock(options)).rejects.toThrow(message)
})

test.each([null, 5, 'library', [], () => {}])('what is no options at all is refused: %o', async (given) => {
  const expected = 'is no object; expected an object with any of these: services, clock'
  await expect(startMock(given as unknown as StartOptions)).rejects.toThrow(expected)
  await expect(createMock(given as unknown as StartOptions)).rejects.toThrow(expected)
})

test('createMock refuses an option of the door, which it would pass over', async () => {
  await expect(createMock({ port: 4010 } as object)).rejects.toThrow(
    'createMock: there is no option "port"; choose one of: services,',
  )
})
