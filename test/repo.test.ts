import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import type { Duty } from '../src/mock/engine/book/duty.ts'
import { notModelledBy } from '../src/mock/engine/book/not-modelled.ts'
import type { Reading } from '../src/mock/engine/book/reading.ts'
import type { Rule } from '../src/mock/engine/book/rule.ts'
import type { Service } from '../src/mock/engine/book/service.ts'
import type { Source } from '../src/mock/engine/book/source.ts'
import { services } from '../src/mock/services/index.ts'
import { ARROWS, circlesIn, forbiddenArrows, roomOf, type Imports } from './repo/rooms.ts'
import library from './library/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SERVICES = 'src/mock/services'
const LIBRARY = 'test/library'

/** The files of a folder of the repository and of those in it, by their paths from its root. */
function filesIn(folder: string): string[] {
  if (!existsSync(ROOT + folder)) return []
  return readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort()
}

const read = (file: string) => readFileSync(ROOT + file, 'utf8')
const isCode = (file: string) => file.endsWith('.ts')
const isGenerated = (file: string) => /^\/\/ Generated /.test(read(file))
const code = ['src', 'test', 'contracts', 'scripts'].flatMap(filesIn).filter(isCode)
const engine = filesIn('src/mock/engine')
const doors = filesIn('src/mock/doors')
const ofServices = filesIn(SERVICES).filter(isCode)
const serviceFolders = [...Object.keys(services).map((name) => `${SERVICES}/${name}`), LIBRARY]

const trees = new Map<string, ts.SourceFile>()
function tree(file: string): ts.SourceFile {
  const parsed = trees.get(file) ?? ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  trees.set(file, parsed)
  return parsed
}

const lines = (text: string) => text.trimEnd().split('\n').length

/** A node and all those in it. */
function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node]
  for (const parent of nodes) ts.forEachChild(parent, (child) => void nodes.push(child))
  return nodes
}

/**
 * What a file imports, whatever the way, as paths from the root of the repository where they are relative.
 */
function importsOf(file: string): string[] {
  return ts
    .preProcessFile(read(file))
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? join(dirname(file), fileName) : fileName,
    )
}

/** The places of a file where something is found, for a person to go to. */
const places = (file: string, found: (node: ts.Node) => boolean) => {
  const source = tree(file)
  return nodesOf(source)
    .filter(found)
    .map((node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
}

/** What every file of the package imports. */
const imports: Imports = new Map(
  ['src', 'contracts']
    .flatMap(filesIn)
    .filter(isCode)
    .map((file) => [file, importsOf(file).filter((path) => /^(src|contracts)\//.test(path))]),
)

describe('the house', () => {
  test('has a room for every file', () => {
    const homeless = [...imports.keys()].filter((file) => !Object.hasOwn(ARROWS, roomOf(file) ?? 'no room'))
    expect(homeless).toEqual([])
    expect(imports.size).toBeGreaterThan(500)
  })

  test('has arrows only downwards, those of types included', () => {
    const rooms = Object.keys(ARROWS)
    const upwards = rooms.flatMap((room, i) =>
      ARROWS[room]!.filter((target) => rooms.indexOf(target) >= i).map((target) => `${room} → ${target}`),
    )
    expect(upwards).toEqual([])
    expect(forbiddenArrows(imports)).toEqual([])
  })

  test('has no arrow that nobody goes', () => {
    const gone = new Set(
      [...imports].flatMap(([file, targets]) =>
        targets.map((target) => `${roomOf(file)} → ${roomOf(target)}`),
      ),
    )
    const idle = Object.entries(ARROWS).flatMap(([room, targets]) =>
      targets.map((target) => `${room} → ${target}`).filter((arrow) => !gone.has(arrow)),
    )
    expect(idle).toEqual([])
  })

  test('has no circle of files, those of types included', () => {
    expect(circlesIn(imports)).toEqual([])
  })

  test('would tell an arrow upwards', () => {
    const upwards = new Map([['src/mock/engine/spec/read.ts', ['src/mock/hand/settings.ts']]])
    expect(forbiddenArrows(upwards)).toEqual([
      'src/mock/engine/spec/read.ts (engine/spec) imports src/mock/hand/settings.ts (hand)',
    ])
  })

  test('would tell a file in no room', () => {
    const strayed = new Map([['src/mock/engine/spec/read.ts', ['contracts/desk/client.ts']]])
    expect(forbiddenArrows(strayed)).toEqual([
      'src/mock/engine/spec/read.ts (engine/spec) imports contracts/desk/client.ts (no room)',
    ])
    expect(roomOf('src/mock/loose.ts')).toBeUndefined()
  })

  test('would tell a circle, of one file as of three', () => {
    const circle = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', ['d.ts']],
      ['e.ts', ['a.ts']],
    ])
    expect(circlesIn(circle)).toEqual([['a.ts', 'b.ts', 'c.ts'], ['d.ts']])
  })

  test('counts an import of types', () => {
    expect(importsOf('src/mock/engine/book/context.ts')).toContain('src/mock/engine/spec/request.ts')
  })
})

test('the engine runs without Node: it imports nothing of it', () => {
  expect(
    engine.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('node:'))
        .map((path) => `${file} imports ${path}`),
    ),
  ).toEqual([])
})

test('the engine and the doors name no vendor', () => {
  const VENDOR =
    /adobe|treasure.?data|experience.?cloud|marketing.?cloud|\bmbox|\bims\b|x-gw-|\btd1\b|\btnt\b|tt\.omtrdc/i
  expect(
    [...engine, ...doors].flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, i) => (VENDOR.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    ),
  ).toEqual([])
})

test('a service imports the engine, itself and packages, so that its folder can be copied', () => {
  const strangers = serviceFolders.flatMap((folder) =>
    filesIn(folder)
      .filter(isCode)
      .flatMap((file) =>
        importsOf(file)
          .filter((path) => path.startsWith('src/') || path.startsWith('test/') || path.startsWith('node:'))
          .filter((path) => !path.startsWith(`${folder}/`) && !path.startsWith('src/mock/engine/'))
          .map((path) => `${file} imports ${path}`),
      ),
  )
  expect(strangers).toEqual([])
})

test('every folder of a service is a service', () => {
  const folders = readdirSync(ROOT + SERVICES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(Object.keys(services).sort()).toEqual(folders.sort())
  expect(folders.filter((name) => !existsSync(`${ROOT}openapi/${name}.yaml`))).toEqual([])
})

const partsIn = (folder: 'rules' | 'duties' | 'readings') =>
  serviceFolders.flatMap((service) => filesIn(`${service}/${folder}`)).filter((file) => !isGenerated(file))

const SIZES: readonly (readonly [string, readonly string[], number])[] = [
  ['a module of the engine', engine, 150],
  ['a file of rules', partsIn('rules'), 50],
  // Its stories are calls one after another, each on lines of its own.
  ['a file of duties', partsIn('duties'), 75],
  ['a file of readings', partsIn('readings'), 50],
]

/** The files of a service that stand in no folder; all else has one. */
const ROOT_FILES = [
  'api.ts',
  'caller.ts',
  'index.ts',
  'kit.ts',
  'not-modelled.ts',
  'problem.ts',
  'samples.ts',
  'sentences.ts',
  'sources.ts',
  'state.ts',
]

/** Where there is something to put in, `errors`, `examples` and `journal` too; the rest are the vendor's things. */
const FOLDERS = ['duties', 'handlers', 'readings', 'rules', 'states']

test.each(Object.keys(services))('%s has the layout that all services have', (name) => {
  const folder = `${SERVICES}/${name}`
  const entries = readdirSync(ROOT + folder, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  expect(files.sort()).toEqual(ROOT_FILES)
  expect(folders).toEqual(expect.arrayContaining(FOLDERS))
})

test('no line that a person writes has more than 120 columns', () => {
  const long = code
    .filter((file) => !isGenerated(file))
    .flatMap((file) => {
      const tooLong = (line: string) => [...line].length > 120
      return read(file)
        .split('\n')
        .flatMap((line, i) => (tooLong(line) ? [`${file}:${i + 1}`] : []))
    })
  expect(long).toEqual([])
})

test.each(SIZES)('%s keeps to its size', (_, files, most) => {
  const sizes = files.map((file) => ({ file, size: lines(read(file)) }))
  expect(sizes.filter(({ size }) => size > most)).toEqual([])
})

test('a handler has at most forty lines', () => {
  const isHandler = (node: ts.Node) => ts.isCallExpression(node) && node.expression.getText() === 'handler'
  const files = serviceFolders.flatMap((folder) => filesIn(`${folder}/handlers`)).filter(isCode)
  const handlers = files.flatMap((file) =>
    nodesOf(tree(file))
      .filter(isHandler)
      .map((node) => ({ file, size: lines(node.getText()) })),
  )
  expect(handlers.length).toBeGreaterThanOrEqual(8)
  expect(handlers.filter(({ size }) => size > 40)).toEqual([])
})

test('files are in kebab-case, and none is a heap of things that have no name', () => {
  const named = code.filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.config|\.test|\.test-d)?\.ts$/.test(basename(file)),
  )
  const heaps = code.filter((file) => /^(utils?|helpers?|common|types|misc|shared)\b/.test(basename(file)))
  expect(named).toEqual([])
  expect(heaps).toEqual([])
})

test('nothing is called I…, …Impl, …Factory or …Manager', () => {
  const isDeclaration = (node: ts.Node): node is ts.DeclarationStatement | ts.VariableDeclaration =>
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node)
  const isForbidden = (node: ts.Node) =>
    isDeclaration(node) && /^I[A-Z][a-z]|(Impl|Factory|Manager)$/.test(node.name?.getText() ?? '')
  expect(code.filter((file) => !isGenerated(file)).flatMap((file) => places(file, isForbidden))).toEqual([])
})

test('services say nothing of any, and assert no type', () => {
  const isLoose = (node: ts.Node) =>
    node.kind === ts.SyntaxKind.AnyKeyword ||
    ts.isTypeAssertionExpression(node) ||
    (ts.isAsExpression(node) && node.type.getText() !== 'const')
  expect(
    [...ofServices, ...filesIn(LIBRARY).filter(isCode)]
      .filter((file) => !isGenerated(file))
      .flatMap((file) => places(file, isLoose)),
  ).toEqual([])
})

test('nothing in the engine or a service takes time or chance from the machine', () => {
  const OF_THE_MACHINE =
    /^(Date\.now|Math\.random|randomUUID|(globalThis\.)?crypto\.\w+|setTimeout|setInterval|setImmediate)$/
  const isOfTheMachine = (node: ts.Node) =>
    (ts.isCallExpression(node) && OF_THE_MACHINE.test(node.expression.getText())) ||
    (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0)
  const files = [...engine, ...ofServices, ...filesIn(LIBRARY)].filter(
    (file) => isCode(file) && !/engine\/(sandbox\/sandbox-clock|book\/seeded-ids)\.ts$/.test(file),
  )
  expect(files.flatMap((file) => places(file, isOfTheMachine))).toEqual([])
})

test('what a user names is looked up among what there is, not among what every object has', () => {
  // `'toString' in record` is true of any record; Object.hasOwn is not taken in.
  const isLookUp = (node: ts.Node) =>
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
    !ts.isStringLiteral(node.left)
  const border = /^(contracts|src\/(mock\/(engine\/book|judge|hand|doors)|check|reports|commands))\//
  expect(code.filter((file) => border.test(file)).flatMap((file) => places(file, isLookUp))).toEqual([])
})

test('an error at the border, where users cause them, is a UsageError', () => {
  const isPlain = (node: ts.Node) =>
    ts.isNewExpression(node) && /^(Error|TypeError|RangeError)$/.test(node.expression.getText())
  const border = /^src\/(mock\/(judge|hand|doors)|check|reports|commands)\//
  expect(code.filter((file) => border.test(file)).flatMap((file) => places(file, isPlain))).toEqual([])
})

test('what a user types on the command line is read by what names the option in its error', () => {
  const commands = filesIn('src/commands').filter(isCode)
  const isArgumentParser = (file: string) => file.endsWith('/argument-parser.ts')
  const isWrapped = (node: ts.Node) =>
    ts.isCallExpression(node) && /^(argumentParser|several)$/.test(node.expression.getText())
  const isBare = (node: ts.Node) => {
    if (!ts.isCallExpression(node) || !/\.(option|argument)$/.test(node.expression.getText())) return false
    // After flags and words comes a standard value or what reads a given one.
    const [, , reader] = node.arguments
    return (
      reader !== undefined &&
      (ts.isIdentifier(reader) ||
        ts.isFunctionLike(reader) ||
        (ts.isCallExpression(reader) && !isWrapped(reader)))
    )
  }
  // A parser that throws what commander knows, and no UsageError, could be used nowhere else.
  const throwing = commands.filter((file) => /InvalidArgumentError/.test(read(file)))
  expect(throwing.filter((file) => !isArgumentParser(file))).toEqual([])
  expect(commands.flatMap((file) => places(file, isBare))).toEqual([])
})

test('no test is skipped, left for later or run alone', () => {
  const isIdle = (node: ts.Node) =>
    ts.isPropertyAccessExpression(node) &&
    /^(test|it|describe)\b/.test(node.expression.getText()) &&
    /^(skip|only|todo)$/.test(node.name.text)
  expect(code.filter((file) => file.endsWith('.test.ts')).flatMap((file) => places(file, isIdle))).toEqual([])
})

test('no file names a place of one machine', () => {
  expect(
    ['src', 'test', 'contracts', 'scripts', 'decisions', 'openapi']
      .flatMap(filesIn)
      .filter((file) => /\/(?:work|home|Users)\/[a-z]/.test(read(file))),
  ).toEqual([])
})

const madeFromNames = serviceFolders.flatMap((folder) =>
  ['api.ts', 'rules/index.ts', 'duties/index.ts', 'readings/index.ts'].map((name) => `${folder}/${name}`),
)

test.each([`${SERVICES}/index.ts`, ...madeFromNames])('%s says that it is generated', (file) => {
  expect(read(file).split('\n')[0]).toMatch(/^\/\/ Generated by `npm run make` from .+\. Do not edit\.$/)
})

/** The ids whose text is still what a scaffold wrote for its author to replace. */
function unfilled(texts: readonly (readonly [id: string, text: string])[]): string[] {
  return texts.filter(([, text]) => /^Fill in /.test(text)).map(([id]) => id)
}

test('what a scaffold wrote in place of a note or a sentence is still to be filled in', () => {
  const texts = [
    ['item-open', 'Fill in what is assumed, and why.'],
    ['item-known', 'Fill it in: an item is known.'],
  ] as const
  expect(unfilled(texts)).toEqual(['item-open'])
})

/** All services that load. One that does not is a failing test of its own. */
const loaded: readonly (readonly [string, PromiseSettledResult<Service>])[] = await Promise.all(
  [...Object.entries(services), ['library', () => Promise.resolve(library)] as const].map(
    async ([name, load]) => [name, (await Promise.allSettled([load()]))[0]] as const,
  ),
)

describe.each(loaded)('%s', (name, outcome) => {
  test('loads', () => {
    if (outcome.status === 'rejected') throw outcome.reason
    expect(outcome.value.name).toBe(name)
  })
  if (outcome.status === 'rejected') return
  const service = outcome.value
  const folder = name === 'library' ? LIBRARY : `${SERVICES}/${name}`
  const parts: readonly (Rule | Duty | Reading)[] = [...service.rules, ...service.duties, ...service.readings]

  test('names every file of rules, duties and readings after the id in it', () => {
    const names = (kind: string) =>
      filesIn(`${folder}/${kind}`)
        .map((file) => basename(file, '.ts'))
        .filter((name) => name !== 'index')
    const unnamed = (kind: string, ids: readonly { readonly id: string }[]) => {
      // A file that holds several rules gives each its own name as the start of its id.
      const holds = (name: string, id: string) => id === name || id.startsWith(`${name}-`)
      const files = names(kind)
      return {
        ids: ids.map(({ id }) => id).filter((id) => !files.some((name) => holds(name, id))),
        files: files.filter((name) => !ids.some(({ id }) => holds(name, id))),
      }
    }
    const nothing = { ids: [], files: [] }
    expect(unnamed('rules', service.rules)).toEqual(nothing)
    expect(unnamed('duties', service.duties)).toEqual(nothing)
    expect(unnamed('readings', service.readings)).toEqual(nothing)
  })

  test('puts every rule in the folder of a resource', () => {
    const loose = filesIn(`${folder}/rules`).filter((file) => dirname(file).endsWith('/rules'))
    expect(loose).toEqual([`${folder}/rules/index.ts`])
  })

  test('uses every id once', () => {
    const ids = parts.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  const sources: readonly (readonly [string, Source])[] = parts.flatMap((part) =>
    (part.kind === 'reading' ? part.sources : [part.source]).map((source) => [part.id, source] as const),
  )

  test('quotes pages that it describes', () => {
    const unknown = [
      ...sources,
      ...service.sentences.map((sentence) => [sentence.quote, sentence] as const),
    ].filter(([, { page }]) => !Object.hasOwn(service.pages, page))
    expect(unknown.map(([id, { page }]) => `${id}: ${page}`)).toEqual([])
    expect(
      Object.values(service.pages).filter(({ title, url }) => title === '' || !URL.canParse(url)),
    ).toEqual([])
  })

  test('quotes words, and explains what it assumes', () => {
    expect(
      sources.filter(([, { quote }]) => quote !== undefined && quote.trim() === '').map(([id]) => id),
    ).toEqual([])
    expect(
      sources.filter(([, { note }]) => note !== undefined && note.trim() === '').map(([id]) => id),
    ).toEqual([])
    expect(service.sentences.filter(({ quote }) => quote.trim() === '')).toEqual([])
  })

  test('says in whole sentences what is true', () => {
    expect(
      [...service.rules, ...service.duties]
        .filter(({ says }) => !/\.$/.test(says.trim()))
        .map(({ id }) => id),
    ).toEqual([])
  })

  test('leaves nothing of a scaffold to be filled in', () => {
    const said = [...service.rules, ...service.duties].map(({ id, says }) => [id, says] as const)
    const notes = sources.map(([id, { note = '' }]) => [id, note] as const)
    expect(unfilled([...said, ...notes])).toEqual([])
  })

  test('uses every page that it describes', () => {
    const used = new Set(
      [...sources.map(([, source]) => source), ...service.sentences, ...notModelledBy(service)].map(
        ({ page }) => page,
      ),
    )
    expect(Object.keys(service.pages).filter((page) => !used.has(page))).toEqual([])
  })
})

test('no two services have a reading of one id, since a sandbox takes an option by that id alone', () => {
  const ids = loaded.flatMap(([, outcome]) =>
    outcome.status === 'fulfilled' ? outcome.value.readings.map(({ id }) => id) : [],
  )
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})
