import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ruleFile, type NewRule } from '../../scripts/scaffold/rule-file.ts'
import { serviceFiles } from '../../scripts/scaffold/service-files.ts'
import { writeNew } from '../../scripts/scaffold/template.ts'
import { generate } from '../../src/generators/generate.ts'
import { readDocument } from '../../src/mock/hand/document.ts'
import { conform } from '../../src/mock/engine/proof/conformance.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import { TemporaryProject } from '../generators/temporary-project.ts'

const RULE: NewRule = { service: 'desk', operation: 'getItem', id: 'item-open' }
const KINDS: readonly NewRule[] = [
  { ...RULE, id: 'new-refusal' },
  {
    ...RULE,
    id: 'new-access',
    kind: 'access',
    says: "A caller's key is \\ known.",
    quote: 'Keys are\nknown.',
    page: 'reference',
  },
  {
    ...RULE,
    id: 'new-limit',
    kind: 'limit',
    at: 'path.itemId',
    keyword: 'minLength',
    note: 'The page is silent.',
  },
  { ...RULE, id: 'new-promise', kind: 'promise' },
  { ...RULE, id: 'new-in-band', kind: 'in-band' },
]
const SCRIPTS = ['new-rule', 'new-service', 'make', 'check-sources', 'bench']

async function projectWithDesk(): Promise<TemporaryProject> {
  const project = new TemporaryProject()
  await writeNew(project.root, serviceFiles(project.root, 'desk'))
  return project
}

describe('a new rule', () => {
  test('of any kind compiles as written, and fails its conformance test until it is filled in', async () => {
    const project = await projectWithDesk()
    for (const rule of KINDS) await writeNew(project.root, [await ruleFile(project.root, rule)])
    await generate(project.root)
    const compiled = spawnSync('node_modules/.bin/tsc', ['--noEmit'], { cwd: project.root, encoding: 'utf8' })
    expect(compiled.stdout).toBe('')

    const { default: service } = (await import(
      pathToFileURL(join(project.root, 'src/mock/services/desk/index.ts')).href
    )) as { default: Service }
    const mock = new Mock([{ service, document: readDocument(join(project.root, 'openapi/desk.yaml')) }])
    const passing = service.rules.filter(
      (rule) => conform(mock, mock.services.get('desk')!, rule).findings.length === 0,
    )
    expect(passing.map(({ id }) => id).sort()).toEqual(['item-id-length', 'item-known', 'key-given'])
  }, 60_000)

  const sources: { name: string; given: Partial<NewRule>; document?: string; want: string }[] = [
    {
      name: 'without a quote it is assumed, and its note is to be filled in',
      given: {},
      want: "{ page: 'reference', evidence: 'assumed', note: 'Fill in what is assumed, and why.' }",
    },
    {
      name: 'with a quote of another page it is of the vendor',
      given: { quote: 'It is so.' },
      want: "{ page: 'reference', evidence: 'vendor', quote: 'It is so.' }",
    },
    {
      name: 'with a quote of a document it is stated',
      given: { quote: 'It is so.' },
      document: 'guide.txt',
      want: "{ page: 'reference', evidence: 'stated', quote: 'It is so.' }",
    },
    {
      name: 'with an evidence of its own it has that',
      given: { quote: 'It is so.', evidence: 'observed', note: 'In a capture.' },
      want: "{ page: 'reference', evidence: 'observed', quote: 'It is so.', note: 'In a capture.' }",
    },
  ]
  for (const { name, given, document, want } of sources)
    test(name, async () => {
      const project = await projectWithDesk()
      if (document !== undefined)
        project.change('src/mock/services/desk/sources.ts', 'url:', `document: '${document}',\n    url:`)
      expect((await ruleFile(project.root, { ...RULE, ...given })).text).toContain(`source: ${want},`)
    })

  test('can be on several operations', async () => {
    const project = await projectWithDesk()
    project.write(
      'openapi/desk.yaml',
      project
        .read('openapi/desk.yaml')
        .replace(
          '\ncomponents:',
          "  /desk/other:\n    get:\n      operationId: getOther\n      responses:\n        '200':\n   " +
            '       description: Other.\n\ncomponents:',
        ),
    )
    expect(
      (await ruleFile(project.root, { ...RULE, operation: 'getItem, getOther', kind: 'promise' })).text,
    ).toContain("promise(['getItem', 'getOther'], 'item-open', {")
    expect(
      (await ruleFile(project.root, { ...RULE, operation: 'getOther', resource: 'items', kind: 'promise' }))
        .text,
      'a reply without a body promises a header',
    ).toContain("reply: { status: 200, headers: { 'x-name': 'Fill in ")
  })
})

describe('a new rule is refused', () => {
  const mistakes: { name: string; given: Partial<NewRule>; want: string | RegExp }[] = [
    { name: 'for an unknown service', given: { service: 'disk' }, want: 'no service "disk"; there is: desk' },
    {
      name: 'on an unknown operation',
      given: { operation: 'getItems' },
      want: 'no operation "getItems"; there is: getItem',
    },
    {
      name: 'with an id that is none',
      given: { id: 'ItemOpen' },
      want: 'the id of a rule "ItemOpen": expected small letters, digits and single dashes',
    },
    {
      name: 'with an id that is taken',
      given: { id: 'item-known' },
      want: 'the id "item-known" is taken: src/mock/services/desk/rules/items/item-known.ts is there already',
    },
    {
      name: 'of an unknown kind',
      given: { kind: 'refuse' },
      want: 'no kind "refuse"; there is: refusal, access, in-band, limit, promise',
    },
    { name: 'on an unknown page', given: { page: 'guide' }, want: 'no page "guide"; there is: reference' },
    {
      name: 'with an unknown evidence',
      given: { evidence: 'sure' },
      want: 'no evidence "sure"; there is: stated, vendor, observed, assumed',
    },
    {
      name: 'with evidence but no quote',
      given: { evidence: 'stated' },
      want: 'evidence "stated" needs the sentence of the page, word for word: give --quote',
    },
    {
      name: 'as a limit of nothing',
      given: { kind: 'limit' },
      want: 'a limit names what the spec enforces: give --at',
    },
    {
      name: 'as a limit of no part of a request',
      given: { kind: 'limit', at: 'header.x', keyword: 'maxLength' },
      want: 'no part of a request in --at "header"; there is: query, path, body',
    },
    {
      name: 'as a limit of an unknown parameter',
      given: { kind: 'limit', at: 'path.id', keyword: 'maxLength' },
      want: 'no path parameter of getItem "id"; there is: itemId',
    },
    {
      name: 'as a limit that the spec does not have',
      given: { kind: 'limit', at: 'path.itemId', keyword: 'pattern' },
      want: 'the spec has no "pattern" at path.itemId of getItem: write it there first',
    },
  ]
  for (const { name, given, want } of mistakes)
    test(name, async () => {
      await expect(ruleFile((await projectWithDesk()).root, { ...RULE, ...given })).rejects.toThrow(want)
    })

  test('where the kit of the service lacks its constructor', async () => {
    const project = await projectWithDesk()
    project.change('src/mock/services/desk/kit.ts', 'accessRefusal, ', '')
    await expect(ruleFile(project.root, { ...RULE, kind: 'access' })).rejects.toThrow(
      'src/mock/services/desk/kit.ts does not export accessRefusal',
    )
  })

  test('where several pages could say it and none is named', async () => {
    const project = await projectWithDesk()
    project.change(
      'src/mock/services/desk/sources.ts',
      'reference: {',
      "guide: { title: 'Guide', url: 'https://desk.test/guide' },\n  reference: {",
    )
    await expect(ruleFile(project.root, RULE)).rejects.toThrow(
      'which page says it? Give --page with one of: guide, reference',
    )
  })
})

describe('the command', () => {
  const run = (root: string, ...args: string[]) =>
    spawnSync('node_modules/.bin/tsx', ['scripts/new-rule.ts', '--root', root, ...args], { encoding: 'utf8' })

  test('writes the file once and says what to do next, and writes over nothing', async () => {
    const project = await projectWithDesk()
    const { status, stdout } = run(
      project.root,
      'desk',
      'getItem',
      'item-open',
      '--says',
      'The item is open.',
    )
    const wrote = String.raw`Wrote src/mock/services/desk/rules/items/item-open\.ts\. Next:`
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        new RegExp(`^${wrote}\\n[^]*npm run make[^]*conformance\\.test\\.ts test\/repo\\.test\\.ts -t desk`),
      ),
    })
    const text = project.read('src/mock/services/desk/rules/items/item-open.ts')
    expect(text).toContain("says: 'The item is open.',")
    expect(run(project.root, 'desk', 'getItem', 'item-open')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is taken'),
    })
    expect(project.read('src/mock/services/desk/rules/items/item-open.ts')).toBe(text)
  }, 30_000)

  test.each(SCRIPTS)(
    '%s tells its usage when asked, and does nothing',
    (script) => {
      const { status, stdout, stderr } = spawnSync(
        'node_modules/.bin/tsx',
        [`scripts/${script}.ts`, '--help'],
        { encoding: 'utf8' },
      )
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toMatch(new RegExp(`^usage: npm run ${script} `))
    },
    30_000,
  )

  test('without a rule id it tells its usage', async () => {
    const project = await projectWithDesk()
    expect(run(project.root, 'desk', 'getItem')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^usage: /),
    })
    expect(existsSync(join(project.root, 'src/mock/services/desk/rules/items/undefined.ts'))).toBe(false)
  }, 30_000)
})
