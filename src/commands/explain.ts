import pc from 'picocolors'
import type { Duty } from '../mock/engine/book/duty.ts'
import type { AnyExample } from '../mock/engine/book/example.ts'
import { bodyText, EXAMPLE_TIME, givenOf, play, requestFor } from '../mock/engine/proof/examples.ts'
import type { Loaded } from '../mock/engine/book/loaded.ts'
import { Mock, type ServiceWithSpec } from '../mock/engine/journey/mock.ts'
import type { Reading } from '../mock/engine/book/reading.ts'
import type { Request } from '../mock/engine/spec/request.ts'
import type { Rule } from '../mock/engine/book/rule.ts'
import type { Service } from '../mock/engine/book/service.ts'
import type { Source } from '../mock/engine/book/source.ts'
import { namedServices } from './services.ts'
import { UsageError } from './usage-error.ts'

type Explained = Rule | Duty | Reading

/**
 * Prints one rule, duty or reading: its sentence, where it is said, and for a rule a request that shows it.
 * `id` may start with `service/`.
 */
export async function explain(id: string, { json = false }: { json?: boolean }): Promise<void> {
  const found = await find(id)
  if (json)
    return console.log(
      JSON.stringify(
        found.map(({ service, what }) => ({ service: service.service.name, ...what })),
        null,
        2,
      ),
    )
  console.log(found.map(({ service, what }) => page(service, what)).join('\n'))
}

async function find(id: string): Promise<{ readonly service: ServiceWithSpec; readonly what: Explained }[]> {
  const [name, own] = id.includes('/')
    ? [id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1)]
    : [undefined, id]
  const services = await namedServices(name === undefined ? [] : [name])
  const all = services.flatMap((service) =>
    [...service.service.rules, ...service.service.duties, ...service.service.readings].map((what) => ({
      service,
      what,
    })),
  )
  const found = all.filter(({ what }) => what.id === own)
  if (found.length > 0) return found
  const near = all
    .map(({ what }) => what.id)
    .filter((other) => own.split('-').some((word) => word.length > 3 && other.includes(word)))
  throw new UsageError(
    `there is no rule, duty or reading "${own}"`,
    near.length > 0 ? `did you mean ${near.slice(0, 5).join(', ')}?` : 'list them with: bythebook rules',
  )
}

function page(service: ServiceWithSpec, what: Explained): string {
  const head = [`${pc.bold(what.id)} ${pc.dim(`${what.kind} of ${service.service.title}`)}`]
  if (what.kind === 'reading')
    return [
      ...head,
      '',
      what.question,
      ...options(what),
      '',
      what.because,
      ...what.sources.flatMap((source) => cite(service.service, source)),
      '',
    ].join('\n')
  const more = what.kind === 'duty' ? ['', `If a client does not: ${what.remedy}`] : example(service, what)
  return [
    ...head,
    `on ${what.operations.join(', ')}`,
    '',
    what.says,
    ...cite(service.service, what.source),
    ...more,
    '',
  ].join('\n')
}

function options({ options, default: standard }: Reading): string[] {
  return [
    '',
    ...Object.entries(options).map(
      ([option, says]) => `  ${option === standard ? pc.green(`${option} (default)`) : option}: ${says}`,
    ),
  ]
}

function cite(service: Service, source: Source): string[] {
  const page = service.pages[source.page]
  return [
    '',
    `  ${source.quote === undefined ? pc.dim('no sentence says it') : `“${source.quote}”`}`,
    pc.dim(`  ${source.evidence}: ${page?.title ?? source.page}${page ? `, ${page.url}` : ''}`),
    ...(source.note === undefined ? [] : [`  ${source.note}`]),
  ]
}

/**
 * The first refused example, or for a promise the first kept one: the calls that arrange it, the call itself
 * and the answer.
 */
function example(service: ServiceWithSpec, rule: Rule): string[] {
  const mock = new Mock([service])
  const loaded = mock.services.get(service.service.name)!
  const chosen: AnyExample = rule.kind === 'promise' ? rule.examples[0] : rule.examples.refused[0]
  const operation = rule.operations[0]
  const { request, response } = play(mock, loaded, operation, chosen)
  const calls = [...asCalls(loaded, chosen), asCurl(request)]
  return [
    '',
    pc.bold('For example, with a mock that runs'),
    ...calls.map((call) => `  ${call}`),
    `  ${pc.bold(String(response.status))} ${bodyText(response).slice(0, 400)}`,
  ]
}

/** The control calls and first requests that bring a sandbox of its own where an example starts. */
function asCalls(loaded: Loaded, chosen: AnyExample): string[] {
  const { name, sampleState } = loaded.service
  const first = chosen.first ?? []
  const start = first.find((step) => step.at !== undefined)?.at ?? chosen.at ?? EXAMPLE_TIME
  return [
    asControl('PUT', 'clock', { now: start, frozen: true, backwards: true }),
    ...Object.entries(chosen.readings ?? {}).map(([id, option]) =>
      asControl('PUT', `readings/${id}`, { option }),
    ),
    ...givenOf(chosen, sampleState).map((given) =>
      typeof given === 'string' ? asState(name, given, {}) : asState(name, given.state, given.params),
    ),
    ...first.flatMap(({ operation, at, request }) => [
      ...(at === undefined || at === start ? [] : [asControl('PUT', 'clock', { now: at })]),
      asCurl(requestFor(loaded, operation, request ?? {})),
    ]),
    ...(first.length === 0 || chosen.at === undefined || chosen.at === start
      ? []
      : [asControl('PUT', 'clock', { now: chosen.at })]),
  ]
}

/** Where the calls of an example go: a sandbox that the first of them makes. */
const SANDBOX = '/~explain'
const ADDRESS = 'http://127.0.0.1:4010'
const LONGEST_BODY = 4096

function asState(service: string, state: string, params: unknown): string {
  return asControl('POST', `states/${service}/${encodeURIComponent(state)}`, { params })
}

function asControl(method: string, path: string, body: object): string {
  return (
    `curl -X ${method} ${ADDRESS}${SANDBOX}/_bythebook/${path} -H 'content-type: application/json' -d ` +
    `${quoted(JSON.stringify(body))}`
  )
}

function asCurl({ method, path, query, headers, body }: Request): string {
  const fields = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`-H ${quoted(`${name}: ${value}`)}`],
  )
  const data =
    body.length === 0
      ? []
      : body.length > LONGEST_BODY
        ? [`--data-binary @body  # ${body.length} bytes, in the output of --json`]
        : [`--data-binary ${quoted(new TextDecoder().decode(body))}`]
  return [
    'curl',
    `-X ${method}`,
    quoted(`${ADDRESS}${SANDBOX}${path}${query === '' ? '' : `?${query}`}`),
    ...fields,
    ...data,
  ].join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
