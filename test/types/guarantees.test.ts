import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const DIRECTIVE = /\/\/ @ts-expect-error (.+)$/

/** Errors that say nothing of types: syntax, names and modules that are missing, what is not used. */
const isAboutTypes = ({ code }: ts.Diagnostic) =>
  code >= 2000 && ![2304, 2305, 2307, 2318, 2503, 2552, 6133].includes(code)

/** What the compiler says of one file when nothing in it is expected to fail, by line from 0. */
type Errors = ReadonlyMap<number, readonly ts.Diagnostic[]>

/**
 * Compiles files as the project is compiled, their text as given, with each `@ts-expect-error` made an
 * ordinary comment.
 */
function compile(sources: ReadonlyMap<string, string>): ReadonlyMap<string, Errors> {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [...sources.keys()] },
    ts.sys,
    ROOT,
  )
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = (name) => sources.get(name)?.replaceAll('@ts-expect-error', 'expected') ?? readFile(name)
  host.fileExists = (name) => sources.has(name) || fileExists(name)
  const program = ts.createProgram([...sources.keys()], options, host)
  return new Map(
    [...sources.keys()].map((name) => {
      const file = program.getSourceFile(name)!
      const errors = new Map<number, ts.Diagnostic[]>()
      for (const error of [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]) {
        const { line } = file.getLineAndCharacterOfPosition(error.start ?? 0)
        errors.set(line, [...(errors.get(line) ?? []), error])
      }
      return [name, errors]
    }),
  )
}

/** What is expected not to compile in a text: the line of the error, from 0, and the mistake in words. */
function expectedIn(text: string): { readonly line: number; readonly mistake: string }[] {
  return text.split('\n').flatMap((line, i) => {
    const mistake = DIRECTIVE.exec(line)?.[1]
    return mistake === undefined ? [] : [{ line: i + 1, mistake }]
  })
}

const IMPORT = "import { limit } from '../library/kit.ts'\n"
const PROBES = new Map([
  ['unused', '// @ts-expect-error a mistake that is none\nexport const right: number = 1\n'],
  [
    'wrong',
    `${IMPORT}// @ts-expect-error a mistake\nexport const wrong: number = 'one'\nexport const other: ` +
      `typeof limit = 1\n`,
  ],
  [
    'missing',
    '// @ts-expect-error a name that is not there\nexport const missing = nothing\n// @ts-expect-error ' +
      "a module that is not there\nexport * from './nothing.ts'\n",
  ],
])
const probe = (name: string) => `${FOLDER}probe-${name}.ts`

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.test-d.ts'))
  .map((name) => [name, readFileSync(FOLDER + name, 'utf8')] as const)
const compiled = compile(
  new Map([
    ...files.map(([name, text]) => [FOLDER + name, text] as const),
    ...[...PROBES].map(([name, text]) => [probe(name), text] as const),
  ]),
)

describe.each(files)('%s', (name, text) => {
  const errors = compiled.get(FOLDER + name)!
  const expected = expectedIn(text)

  test.each(expected)('does not compile: $mistake', ({ line }) => {
    const found = errors.get(line) ?? []
    expect(found, `line ${line + 1} compiles`).not.toEqual([])
    expect(found.filter((error) => !isAboutTypes(error)).map(({ messageText }) => messageText)).toEqual([])
  })

  test('everything else compiles', () => {
    const lines = new Set(expected.map(({ line }) => line))
    const others = [...errors]
      .filter(([line]) => !lines.has(line))
      .flatMap(([line, found]) =>
        found.map(
          ({ messageText }) => `line ${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
        ),
      )
    expect(others).toEqual([])
  })

  test('no two mistakes have one name, and each line that fails has one', () => {
    const mistakes = expected.map(({ mistake }) => mistake)
    expect(new Set(mistakes).size).toBe(mistakes.length)
    expect(text.split('@ts-expect-error').length - 1).toBe(mistakes.length)
  })
})

test('a mistake that compiles is seen to compile', () => {
  expect(compiled.get(probe('unused'))?.get(1)).toBeUndefined()
})

test('a mistake that does not compile is seen, and so is one that nobody expects', () => {
  const errors = compiled.get(probe('wrong'))!
  expect([...errors].map(([line, found]) => ({ line, aboutTypes: found.every(isAboutTypes) }))).toEqual([
    { line: 2, aboutTypes: true },
    { line: 3, aboutTypes: true },
  ])
})

test('a name or a module that is missing is no mistake about types', () => {
  expect([...compiled.get(probe('missing'))!.values()].flat().map(isAboutTypes)).toEqual([false, false])
})
