import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { serviceFiles } from '../../scripts/scaffold/service-files.ts'
import { writeNew } from '../../scripts/scaffold/template.ts'
import { generate } from '../../src/generators/generate.ts'
import { TemporaryProject } from './temporary-project.ts'

const CODE = [
  'src/mock/services/index.ts',
  'src/mock/services/desk/api.ts',
  'src/mock/services/desk/rules/index.ts',
  'src/mock/services/desk/readings/index.ts',
  'src/mock/services/desk/duties/index.ts',
]
/** Only the command makes pacts. */
const PACT = 'contracts/desk/bythebook-desk.json'
const DOCUMENTS = ['openapi/published/desk.yaml', 'contracts/desk/RULES.md', 'contracts/desk/COVERAGE.md']
const UP_TO_DATE = { stale: [], orphans: [], isComplete: true }

async function projectWithDesk(): Promise<TemporaryProject> {
  const project = new TemporaryProject()
  await writeNew(project.root, serviceFiles(project.root, 'desk'))
  return project
}

/** The command itself, for its exit code and what it prints. */
function run(project: TemporaryProject, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/tsx',
    ['scripts/make.ts', '--root', project.root, ...args],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('generating', () => {
  test('writes the code and documents of every service, and has nothing to do the second time', async () => {
    const project = await projectWithDesk()
    expect(await generate(project.root)).toEqual({
      stale: [...CODE, ...DOCUMENTS],
      orphans: [],
      isComplete: true,
    })
    expect(await generate(project.root)).toEqual(UP_TO_DATE)
    expect(await generate(project.root, { check: true })).toEqual(UP_TO_DATE)
  })

  test.each([...CODE, ...DOCUMENTS])('a check finds %s changed, and leaves it', async (path) => {
    const project = await projectWithDesk()
    await generate(project.root)
    project.write(path, `${project.read(path)}\n`)
    expect((await generate(project.root, { check: true })).stale).toEqual([path])
    expect(project.read(path)).toMatch(/\n\n$/)
  })

  test.each([...CODE, ...DOCUMENTS])('a check finds %s missing, and does not write it', async (path) => {
    const project = await projectWithDesk()
    await generate(project.root)
    rmSync(join(project.root, path))
    expect((await generate(project.root, { check: true })).stale).toEqual([path])
    expect(existsSync(join(project.root, path))).toBe(false)
  })

  test('a check with stale code does not compare the documents that are made with it', async () => {
    const project = await projectWithDesk()
    expect(await generate(project.root, { check: true })).toEqual({
      stale: CODE,
      orphans: [],
      isComplete: false,
    })
  })

  test('what a service left behind is found by a check and removed; hand-written files stay', async () => {
    const project = await projectWithDesk()
    await generate(project.root)
    project.write('contracts/desk/notes.ts', 'export {}\n')
    rmSync(join(project.root, 'src/mock/services/desk'), { recursive: true })
    project.write(
      'src/mock/services/index.ts',
      project.read('src/mock/services/index.ts').replace(/= \{[^]*\}/, '= {}'),
    )
    expect(await generate(project.root, { check: true })).toEqual({
      stale: [],
      orphans: [...DOCUMENTS].sort(),
      isComplete: true,
    })
    await generate(project.root)
    expect(DOCUMENTS.filter((path) => existsSync(join(project.root, path)))).toEqual([])
    expect(project.read('contracts/desk/notes.ts')).toBe('export {}\n')
  })

  test('a service that is still being written gets its code, and no documents', async () => {
    const project = await projectWithDesk()
    rmSync(join(project.root, 'src/mock/services/desk/index.ts'))
    await generate(project.root)
    expect(project.read('src/mock/services/index.ts')).toContain('= {}')
    expect(DOCUMENTS.filter((path) => existsSync(join(project.root, path)))).toEqual([])
  })

  test('the made-up service of the tests gets its code', async () => {
    const project = await projectWithDesk()
    project.write('test/library/library.yaml', project.read('openapi/desk.yaml'))
    project.write('test/library/rules/book-known.ts', '')
    await generate(project.root)
    expect(project.read('test/library/api.ts')).toBe(project.read('src/mock/services/desk/api.ts'))
    expect(project.read('test/library/rules/index.ts')).toContain(
      "from '../../../src/mock/engine/book/rule.ts'",
    )
    expect(existsSync(join(project.root, 'contracts/library'))).toBe(false)
  })

  test('the spec of the control API gives its types', async () => {
    const project = await projectWithDesk()
    project.write('openapi/control.yaml', project.read('openapi/desk.yaml'))
    await generate(project.root)
    expect(project.read('src/mock/doors/control/api.ts')).toBe(project.read('src/mock/services/desk/api.ts'))
  })
})

describe('a mistake is refused with its place, and nothing is written', () => {
  const breakings: { name: string; breaking: (project: TemporaryProject) => void; want: string | RegExp }[] =
    [
      {
        name: 'a spec that is no YAML',
        breaking: (project) => project.change('openapi/desk.yaml', 'info:', 'info: ['),
        want: /openapi\/desk\.yaml" \(5:10\)/,
      },
      {
        name: 'a status that is no number',
        breaking: (project) => project.change('openapi/desk.yaml', "'404':", 'default:'),
        want:
          'openapi/desk.yaml: spec: #/paths/~1desk~1items~1{itemId}/get/responses/default: ' +
          'every status is a number',
      },
      {
        name: 'an operation without a name',
        breaking: (project) =>
          project.change('openapi/desk.yaml', 'operationId: getItem', 'x-operation: getItem'),
        want: 'openapi/desk.yaml: spec: #/paths/~1desk~1items~1{itemId}/get has no operationId',
      },
      {
        name: 'a reference to nothing',
        breaking: (project) =>
          project.change('openapi/desk.yaml', '#/components/schemas/Item', '#/components/schemas/Itm'),
        want: 'openapi/desk.yaml: spec: there is nothing at #/components/schemas/Itm',
      },
      {
        name: 'a version that is not 3',
        breaking: (project) => project.change('openapi/desk.yaml', 'openapi: 3.1.0', "openapi: '2.0'"),
        want: 'openapi/desk.yaml: Unsupported OpenAPI version: 2.0',
      },
      {
        name: 'a missing spec',
        breaking: (project) => rmSync(join(project.root, 'openapi/desk.yaml')),
        want: 'src/mock/services/desk has no spec: expected openapi/desk.yaml',
      },
      {
        name: 'a rule whose file is not named after an id',
        breaking: (project) => project.write('src/mock/services/desk/rules/ItemKnown.ts', ''),
        want: 'src/mock/services/desk/rules/ItemKnown.ts: the file is named after its id',
      },
    ]
  for (const { name, breaking, want } of breakings)
    test(name, async () => {
      const project = await projectWithDesk()
      breaking(project)
      await expect(generate(project.root)).rejects.toThrow(want)
      expect([...CODE, ...DOCUMENTS].filter((path) => existsSync(join(project.root, path)))).toEqual([])
    })

  const services: { name: string; breaking: (project: TemporaryProject) => void; want: string | RegExp }[] = [
    {
      name: 'a service that cannot be loaded',
      breaking: (project) =>
        project.change('src/mock/services/desk/index.ts', './problem.ts', './problems.ts'),
      want: /^src\/mock\/services\/desk: .*problems\.ts/,
    },
    {
      name: 'a service that is not named as its folder',
      breaking: (project) =>
        project.change('src/mock/services/desk/index.ts', "name: 'desk'", "name: 'disk'"),
      want:
        'src/mock/services/desk: index.ts must export a service named "desk", as its ' +
        'folder is; got "disk"',
    },
    {
      name: 'a rule on no operation',
      breaking: (project) =>
        project.change('src/mock/services/desk/rules/items/item-known.ts', "'getItem'", "'getItems'"),
      want:
        'src/mock/services/desk: service desk: "item-known" is on "getItems", which is no ' +
        'operation of its spec',
    },
  ]
  for (const { name, breaking, want } of services)
    test(`${name}: the code is written, as it is needed to put things right, but no document`, async () => {
      const project = await projectWithDesk()
      breaking(project)
      await expect(generate(project.root)).rejects.toThrow(want)
      expect(DOCUMENTS.filter((path) => existsSync(join(project.root, path)))).toEqual([])
      expect(CODE.filter((path) => !existsSync(join(project.root, path)))).toEqual([])
    })

  test('two broken services are both named', async () => {
    const project = await projectWithDesk()
    await writeNew(project.root, serviceFiles(project.root, 'shop'))
    for (const name of ['desk', 'shop'])
      project.change(`src/mock/services/${name}/index.ts`, './problem.ts', './problems.ts')
    await expect(generate(project.root)).rejects.toThrow(/services\/desk: [^]*services\/shop: /)
  })

  test('a folder that is no repository', async () => {
    const project = new TemporaryProject()
    rmSync(join(project.root, 'src'), { recursive: true })
    await expect(generate(project.root)).rejects.toThrow(
      /src\/mock\/services is missing: is .* the root of the repository\?/,
    )
  })
})

describe('the command', () => {
  test('tells what it wrote, that all is well, what is stale and what to do: exit codes 0, 0, 1', async () => {
    const project = await projectWithDesk()
    expect(run(project)).toMatchObject({
      status: 0,
      stdout: `Wrote:\n${[...CODE, PACT, ...DOCUMENTS].map((path) => `  ${path}\n`).join('')}`,
    })
    expect(run(project, '--check')).toMatchObject({
      status: 0,
      stdout: 'Everything generated is up to date.\n',
    })
    project.write('contracts/desk/RULES.md', 'edited')
    expect(run(project, '--check')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'Not what the generators make:\n  contracts/desk/RULES.md\nNext: run npm run make, look at ' +
        'what changed, and commit it.\n',
    })
  }, 120_000)

  test('a broken spec and an unknown option end with exit code 2', async () => {
    const project = await projectWithDesk()
    project.change('openapi/desk.yaml', 'operationId: getItem', 'x-operation: getItem')
    expect(run(project)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /^openapi\/desk\.yaml: .*has no operationId\nNext: put this right and run: npm run make\n$/,
      ),
    })
    expect(run(project, '--chekc')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Unknown option '--chekc'"),
    })
  }, 120_000)
})
