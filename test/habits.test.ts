import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { redact } from '../src/mock/judge/redact.ts'

// What strangers rely on who carry on with the repository: its workflows, forms and changesets.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FORMS = '.github/ISSUE_TEMPLATE'

const read = (file: string) => readFileSync(ROOT + file, 'utf8')
const filesIn = (folder: string, ending: string) =>
  readdirSync(ROOT + folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)

const { name, engines } = JSON.parse(read('package.json')) as {
  readonly name: string
  readonly engines: { readonly node: string }
}

interface Step {
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: object
  readonly strategy?: { readonly 'fail-fast'?: boolean; readonly matrix?: { readonly node?: number[] } }
  readonly steps?: readonly Step[]
  readonly 'timeout-minutes'?: number
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const workflows = filesIn('.github/workflows', '.yml')
const workflowIn = (text: string) => load(text) as Workflow
const ci = workflowIn(read('.github/workflows/ci.yml'))
const release = workflowIn(read('.github/workflows/release.yml'))
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps = [] }) => steps)

describe.each(workflows)('%s', (file) => {
  test('pins every action to a commit, and says which version that is', () => {
    expect(read(file)).toContain('uses: ')
    expect(unpinned(read(file))).toEqual([])
  })

  test('gives no job more rights than it names, and ends each in time', () => {
    expect(carelessJobs(workflowIn(read(file)))).toEqual([])
  })
})

/** The lines of a workflow that use an action otherwise than by its commit with the version behind it. */
function unpinned(workflow: string): string[] {
  const PINNED = /^(- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
  return workflow
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[^#]*\buses['"]?:/.test(line) && !PINNED.test(line))
}

test.each([
  ['a tag', 'uses: actions/checkout@v7'],
  ['a short commit', '- uses: actions/checkout@3d3c42e # v7.0.1'],
  ['no version', '- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1'],
  ['half a version', '- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7'],
  ['a step on one line', '- { uses: actions/checkout@v7 }'],
])('an action with %s is not pinned', (_, line) => {
  expect(unpinned(`steps:\n  ${line}\n  - run: npm test\n`)).toEqual([line])
})

/**
 * The jobs of a workflow that run without a limit, or with whatever rights the repository gives by default.
 */
function carelessJobs({ permissions, jobs }: Workflow): string[] {
  return Object.entries(jobs)
    .filter(([, job]) => job['timeout-minutes'] === undefined || !(job.permissions ?? permissions))
    .map(([id]) => id)
}

test('a job without a limit or without permissions is careless', () => {
  const limited = { 'timeout-minutes': 5 }
  expect(carelessJobs({ jobs: { limited } })).toEqual(['limited'])
  expect(carelessJobs({ permissions: {}, jobs: { limited, endless: {} } })).toEqual(['endless'])
  expect(carelessJobs({ jobs: { careful: { ...limited, permissions: {} } } })).toEqual([])
})

test('CI runs all checks on each Node from the oldest allowed to the one that releases, and only reads', () => {
  const { strategy, steps = [] } = ci.jobs['checks']!
  const [releasing] = stepsOf(release).flatMap((step) => step.with?.['node-version'] ?? [])
  expect(missingNodes(strategy?.matrix?.node ?? [], engines.node, Number(releasing))).toEqual([])
  expect(strategy?.['fail-fast']).toBe(false)
  expect(steps.map(({ run }) => run)).toContain('bash .ci/run')
  expect(ci.permissions).toEqual({ contents: 'read' })
})

test('a release waits for the same checks, and is published with its provenance', () => {
  expect(release.jobs['checks']?.steps?.map(({ run }) => run)).toContain('bash .ci/run')
  const { steps = [], ...job } = release.jobs['release']!
  expect(job).toMatchObject({ needs: 'checks', permissions: { 'id-token': 'write' } })
  expect(steps.map(({ env }) => env?.['NPM_CONFIG_PROVENANCE'])).toContain(true)
})

test('dependabot looks after packages and actions every week', () => {
  const { updates } = load(read('.github/dependabot.yml')) as {
    readonly updates: readonly {
      readonly 'package-ecosystem': string
      readonly schedule: { readonly interval: string }
    }[]
  }
  expect(updates.map((one) => [one['package-ecosystem'], one.schedule.interval])).toEqual([
    ['npm', 'weekly'],
    ['github-actions', 'weekly'],
  ])
})

/** `>=20.19` as [20, 19]. */
function oldestIn(range: string): number[] {
  const [, version] = /^>=(\d+(?:\.\d+)*)$/.exec(range) ?? []
  if (version === undefined) throw new Error(`${range} is not of the form >=20.19`)
  return version.split('.').map(Number)
}

/**
 * The lines of Node that get long support, from the oldest of a range to the newest given, but for those
 * known.
 */
function missingNodes(known: readonly number[], range: string, newest: number): number[] {
  const [oldest = 0] = oldestIn(range)
  const lines = Array.from({ length: newest - oldest + 1 }, (_, i) => oldest + i)
  return lines.filter((line) => line % 2 === 0 && !known.includes(line))
}

test('a Node that CI leaves out is missing', () => {
  expect(missingNodes([20, 22, 24], '>=20.19', 24)).toEqual([])
  expect(missingNodes([20, 24], '>=20.19', 24)).toEqual([22])
  expect(missingNodes([22, 24], '>=20.19', 26)).toEqual([20, 26])
  expect(() => missingNodes([20], '20.x || 22.x', 22)).toThrow('20.x || 22.x is not of the form')
})

test('.nvmrc names the oldest Node that package.json allows, so that nobody relies on a newer one', () => {
  const version = read('.nvmrc').trim()
  expect(isAllowed(version, engines.node)).toBe(true)
  expect(version.split('.')[0]).toBe(String(oldestIn(engines.node)[0]))
})

/** Whether a version is in a range; of `20` the newest counts. */
function isAllowed(version: string, range: string): boolean {
  const parts = version.split('.').map(Number)
  const [at, least] = [...oldestIn(range).entries()].find(([i, part]) => parts[i] !== part) ?? [0, 0]
  return (parts[at] ?? Infinity) >= least
}

test.each([
  ['20', true],
  ['20.19.4', true],
  ['22', true],
  ['20.18', false],
  ['18', false],
  ['lts/iron', false],
])('whether >=20.19 allows %s: %s', (version, allowed) => {
  expect(isAllowed(version, '>=20.19')).toBe(allowed)
})

interface Field {
  readonly type?: string
  readonly id?: string
  readonly attributes?: {
    readonly label?: string
    readonly value?: string
    readonly options?: readonly (string | { readonly label?: string })[]
  }
}

interface Form {
  readonly name?: string
  readonly description?: string
  readonly body?: readonly Field[]
}

const forms = filesIn(FORMS, '.yml').filter((file) => file !== `${FORMS}/config.yml`)
const formIn = (text: string) => load(text) as Form

test.each(forms)('%s is a form that GitHub shows', (file) => {
  expect(flawsOf(formIn(read(file)))).toEqual([])
})

/** What keeps GitHub from showing an issue form, or a reader from linking to its fields. */
function flawsOf({ name: title, description, body = [] }: Form): string[] {
  const ids = body.flatMap(({ id }) => id ?? [])
  return [
    ...(title && description ? [] : ['has no name or no description']),
    ...(body.some(({ type }) => type !== 'markdown') ? [] : ['has no fields']),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} is there twice`),
    ...body.flatMap((field, i) =>
      flawsOfField(field).map((flaw) => `${field.id ?? `field ${i + 1}`} ${flaw}`),
    ),
  ]
}

function flawsOfField({ type = '', id = '', attributes = {} }: Field): string[] {
  const { label, value, options = [] } = attributes
  if (type === 'markdown') return value ? [] : ['says nothing']
  return [
    ...(['input', 'textarea', 'dropdown', 'checkboxes'].includes(type) ? [] : ['is no field that there is']),
    ...(/^[\w-]+$/.test(id) ? [] : ['has no id']),
    ...(label ? [] : ['has no label']),
    ...(/^(dropdown|checkboxes)$/.test(type) && options.length === 0 ? ['has no options'] : []),
    ...(options.every((option) => typeof option === 'string' || option.label) ? [] : ['has an empty option']),
  ]
}

test('a form with a flaw is told', () => {
  const good = { type: 'input', id: 'versions', attributes: { label: 'Versions' } }
  const named = { name: 'Bug', description: 'It does wrong.' }
  expect(flawsOf({ ...named, body: [good] })).toEqual([])
  expect(flawsOf({ body: [good, good] })).toEqual([
    'has no name or no description',
    'versions is there twice',
  ])
  expect(flawsOf({ ...named, body: [{ type: 'markdown' }] })).toEqual([
    'has no fields',
    'field 1 says nothing',
  ])
  expect(flawsOfField({ type: 'inptu' })).toEqual(['is no field that there is', 'has no id', 'has no label'])
  expect(flawsOfField({ ...good, type: 'dropdown' })).toEqual(['has no options'])
  expect(
    flawsOfField({ ...good, type: 'checkboxes', attributes: { label: 'Sure?', options: [{}] } }),
  ).toEqual(['has an empty option'])
})

const changesets = filesIn('.changeset', '.md').filter((file) => file !== '.changeset/README.md')

test('every changeset names this package and says in a sentence what changes', () => {
  expect(changesets.flatMap((file) => flawsOfChangeset(read(file)).map((flaw) => `${file} ${flaw}`))).toEqual(
    [],
  )
})

function flawsOfChangeset(text: string): string[] {
  const [, head, said = ''] = /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? []
  if (head === undefined) return ['does not start with the package between two lines of ---']
  const bumps = Object.entries((load(head) ?? {}) as Record<string, unknown>)
  return [
    ...(bumps.length === 1 && bumps[0]![0] === name ? [] : [`does not name ${name} alone`]),
    ...(bumps.every(([, bump]) => /^(major|minor|patch)$/.test(String(bump)))
      ? []
      : ['names no kind of change']),
    ...(/\w.*\.$/s.test(said.trim()) ? [] : ['has no sentence']),
  ]
}

test.each([
  ["---\n'bythebook': minor\n---\n\nA new command: `bythebook env`.\n", []],
  ['A new command.\n', ['does not start with the package between two lines of ---']],
  ['---\n---\n\nNothing.\n', ['does not name bythebook alone']],
  ["---\n'by-the-book': minor\n---\n\nA new command.\n", ['does not name bythebook alone']],
  ["---\n'bythebook': big\n---\n\nA new command.\n", ['names no kind of change']],
  ["---\n'bythebook': patch\n---\n\nfix\n", ['has no sentence']],
  ["---\n'bythebook': patch\n---\n", ['has no sentence']],
])('the flaws of the changeset %j are %j', (text, flaws) => {
  expect(flawsOfChangeset(text)).toEqual(flaws)
})

test('every header that SECURITY.md says is masked is masked', () => {
  const [, paragraph = ''] = /## What is masked\n\n(.*?)\n\n/s.exec(read('SECURITY.md')) ?? []
  const [sentence = ''] = paragraph.split('masked')
  const headers = [...sentence.matchAll(/`([\w-]+)`/g)].map(([, header]) => header!)
  expect(headers).toContain('Authorization')
  expect(unmasked(headers)).toEqual([])
})

/** The headers whose value can still be read in a journal. */
function unmasked(headers: readonly string[]): string[] {
  return headers.filter(
    (header) => redact({ [header.toLowerCase()]: 'my-secret' })[header.toLowerCase()] === 'my-secret',
  )
}

test('a header that is not masked is told', () => {
  expect(unmasked(['Authorization', 'X-Org-Id'])).toEqual(['X-Org-Id'])
})
