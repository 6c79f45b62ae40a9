import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codeIn, fixtureOf, SERVICES } from '../../src/generators/project.ts'
import { readDocument } from '../../src/mock/hand/document.ts'
import { EVIDENCE, type Page } from '../../src/mock/engine/book/source.ts'
import type { SpecOperation } from '../../src/mock/engine/spec/spec.ts'
import { readSpec } from '../../src/mock/engine/spec/read-spec.ts'
import { expectKebabCase, fillTemplate, literal, type NewFile } from './template.ts'

/** What is known of a rule before it is written. */
export interface NewRule {
  readonly service: string
  /** One operation, or several with commas. */
  readonly operation: string
  readonly id: string
  /** The folder below `rules/`; where the operation has its rules when left out. */
  readonly resource?: string | undefined
  /** refusal when left out. */
  readonly kind?: string | undefined
  readonly says?: string | undefined
  readonly page?: string | undefined
  readonly quote?: string | undefined
  readonly evidence?: string | undefined
  readonly note?: string | undefined
  /** For a limit: the place and the keyword, as `query.size` and `maximum`. */
  readonly at?: string | undefined
  readonly keyword?: string | undefined
}

const CONSTRUCTORS: Readonly<Record<string, string>> = {
  refusal: 'refusal',
  access: 'accessRefusal',
  'in-band': 'inBandRefusal',
  limit: 'limit',
  promise: 'promise',
}
/** Kinds that are written as another. */
const TEMPLATES: Readonly<Record<string, string>> = { access: 'refusal', 'in-band': 'refusal' }

/**
 * The file of a new rule. It compiles, and its conformance test fails until it is filled in. Throws, naming
 * what there is, where the service knows no such thing.
 */
export async function ruleFile(root: string, rule: NewRule): Promise<NewFile> {
  const { folder, spec } = serviceNamed(root, rule.service)
  expectKebabCase('the id of a rule', rule.id, 'dates-together (it says what is true)')
  checkFree(root, folder, rule.id)
  const operations = operationsOf(root, spec, rule)
  const kind = oneOf('kind', rule.kind ?? 'refusal', Object.keys(CONSTRUCTORS))
  const constructor = CONSTRUCTORS[kind]!
  const hasConstructor = new RegExp(`\\b${constructor}\\b`).test(
    readFileSync(join(root, folder, 'kit.ts'), 'utf8'),
  )
  if (!hasConstructor)
    throw new Error(`${folder}/kit.ts does not export ${constructor}: add it to its last line`)
  const path = `${folder}/rules/${resourceOf(root, folder, rule, operations)}/${rule.id}.ts`
  const ids = operations.map(({ id }) => literal(id))
  const text = fillTemplate(`rule/${TEMPLATES[kind] ?? kind}.ts.template`, {
    constructor,
    operations: ids.length === 1 ? ids[0]! : `[${ids.join(', ')}]`,
    id: literal(rule.id),
    engine: engineFrom(path),
    says: literal(rule.says ?? 'Fill in what is true, in one sentence.'),
    source: await sourceText(root, folder, rule),
    unwritten: literal(`the reply of ${rule.id} is not written`),
    next: literal(`write it in ${path}`),
    ...(kind === 'limit' ? limitValues(rule, operations) : {}),
    ...(kind === 'promise' ? promisedReply(operations) : {}),
  })
  return { path, text }
}

/** Throws where a file of the service is named after the id, or holds it. */
function checkFree(root: string, folder: string, id: string): void {
  const files = ['rules', 'duties', 'readings'].flatMap((kind) =>
    codeIn(root, `${folder}/${kind}`).map((file) => `${folder}/${kind}/${file}`),
  )
  const isTaken = (file: string) => basename(file, '.ts') === id || holds(root, file, id)
  const taken = files.filter((file) => basename(file) !== 'index.ts').find(isTaken)
  if (taken !== undefined) throw new Error(`the id "${id}" is taken: ${taken} is there already`)
}

/** The folder of a new rule: the one given, else that in which most rules name its first operation. */
function resourceOf(
  root: string,
  folder: string,
  { resource }: NewRule,
  [operation]: readonly SpecOperation[],
): string {
  if (resource !== undefined) {
    expectKebabCase('a resource', resource, 'jobs (what its rules are about)')
    return resource
  }
  const files = codeIn(root, `${folder}/rules`).filter((file) => file.includes('/'))
  const homes = files.filter((file) => holds(root, `${folder}/rules/${file}`, operation!.id)).map(dirname)
  const all = [...new Set(files.map(dirname))].sort()
  const [most] = all.toSorted((a, b) => countOf(homes, b) - countOf(homes, a))
  if (most !== undefined && countOf(homes, most) > 0) return most
  const choice = all.length === 0 ? 'a name, such as jobs' : `one of: ${all.join(', ')}, or a new name`
  throw new Error(`no rule names ${operation!.id} yet, so where does it go? Give --resource with ${choice}`)
}

const holds = (root: string, file: string, id: string) =>
  readFileSync(join(root, file), 'utf8').includes(literal(id))

const countOf = (all: readonly string[], item: string) => all.filter((other) => other === item).length

/** A service of the project by name; the made-up one of the tests has a place of its own. */
function serviceNamed(root: string, name: string): { readonly folder: string; readonly spec: string } {
  const fixture = fixtureOf(root)
  const entries = readdirSync(join(root, SERVICES), { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  oneOf('service', name, fixture ? [...names, fixture.name] : names)
  return name === fixture?.name ? fixture : { folder: `${SERVICES}/${name}`, spec: `openapi/${name}.yaml` }
}

/** The folder of the engine, seen from a file. */
function engineFrom(path: string): string {
  return relative(dirname(path), 'src/mock/engine').replaceAll(sep, '/')
}

function operationsOf(root: string, spec: string, { operation }: NewRule): SpecOperation[] {
  const { operations } = readSpec(readDocument(join(root, spec)))
  return operation
    .split(',')
    .map((id) => operations.get(oneOf('operation', id.trim(), [...operations.keys()]))!)
}

/** Without a quote a source can only be assumed; with one it is as sure as its page. */
async function sourceText(
  root: string,
  folder: string,
  { page: named, quote, evidence: wanted, note }: NewRule,
): Promise<string> {
  const pages = await pagesOf(root, folder)
  const ids = Object.keys(pages)
  if (named === undefined && ids.length !== 1)
    throw new Error(`which page says it? Give --page with one of: ${ids.join(', ')}`)
  const page = oneOf('page', named ?? ids[0]!, ids)
  const quoted = pages[page]!.document === undefined ? 'vendor' : 'stated'
  const evidence = oneOf('evidence', wanted ?? (quote === undefined ? 'assumed' : quoted), EVIDENCE)
  if (evidence !== 'assumed' && quote === undefined)
    throw new Error(`evidence "${evidence}" needs the sentence of the page, word for word: give --quote`)
  const reason = note ?? (evidence === 'assumed' ? 'Fill in what is assumed, and why.' : undefined)
  const values = Object.entries({ page, evidence, quote, note: reason })
  const fields = values.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${literal(value)}`]))
  return `{ ${fields.join(', ')} }`
}

async function pagesOf(root: string, folder: string): Promise<Readonly<Record<string, Page>>> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(root, folder, 'sources.ts')).href)) as {
    readonly pages: Readonly<Record<string, Page>>
  }
  return module.pages
}

function limitValues({ at, keyword }: NewRule, operations: readonly SpecOperation[]): Record<string, string> {
  if (at === undefined || keyword === undefined) {
    throw new Error(
      'a limit names what the spec enforces: give --at (query.size, path.jobId, body.users) and ' +
        '--keyword (maximum, maxItems, required, …)',
    )
  }
  const [part, ...steps] = at.split('.')
  oneOf('part of a request in --at', part!.replace(/\[\]$/, ''), ['query', 'path', 'body'])
  for (const { id, parameters } of part === 'query' || part === 'path' ? operations : []) {
    const found = oneOf(
      `${part} parameter of ${id}`,
      steps.join('.'),
      parameters.filter((parameter) => parameter.in === part).map(({ name }) => name),
    )
    const { required, schema } = parameters.find(({ name }) => name === found)!
    const isThere = keyword === 'required' ? required : keyword in schema
    if (!isThere)
      throw new Error(
        `the spec has no "${keyword}" at ${at} of ${id}: write it there first, since the number stays ` +
          'in the spec',
      )
  }
  return { at: literal(at), keyword: literal(keyword) }
}

/**
 * The smallest success that all operations have, with a body that none of them replies; where there is no
 * body to promise, a header.
 */
function promisedReply(operations: readonly SpecOperation[]): Record<string, string> {
  const status = successOf(operations)
  const hasBody = operations.some(({ replies }) => replies.get(status)!.content)
  return {
    reply: hasBody
      ? `{ status: ${status}, body: 'Fill in what the reply holds at least' }`
      : `{ status: ${status}, headers: { 'x-name': 'Fill in a header, or take it out' } }`,
  }
}

function successOf(operations: readonly SpecOperation[]): number {
  const shared = [...operations[0]!.replies.keys()].filter(
    (status) => status < 400 && operations.every(({ replies }) => replies.has(status)),
  )
  if (shared.length === 0)
    throw new Error(
      `${operations.map(({ id }) => id).join(', ')}: no success status is common to all: write a ` +
        'promise for each',
    )
  return Math.min(...shared)
}

function oneOf(what: string, name: string, known: readonly string[]): string {
  if (!known.includes(name)) throw new Error(`no ${what} "${name}"; there is: ${known.join(', ') || 'none'}`)
  return name
}
