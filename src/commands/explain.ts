import pc from 'picocolors'
import type { Duty } from '../mock/engine/book/duty.ts'
import type { AnyExample } from '../mock/engine/book/example.ts'
import { arrange, type Step } from '../mock/engine/book/arrange.ts'
import { play } from '../mock/engine/journey/play.ts'
import { bodyText, targetOf } from '../mock/engine/spec/request.ts'
import { Mock, type ServiceWithSpec } from '../mock/engine/journey/mock.ts'
import type { Reading } from '../mock/engine/book/reading.ts'
import type { Request } from '../mock/engine/spec/request.ts'
import type { Rule } from '../mock/engine/book/rule.ts'
import type { Service } from '../mock/engine/book/service.ts'
import type { Source } from '../mock/engine/book/source.ts'
import { findServices } from '../mock/hand/find-services.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'

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
  const services = await findServices(name === undefined ? [] : [name])
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
  const steps = arrange(loaded, chosen)
  const calls = [...steps.map((step, i) => asCall(loaded.service.name, step, i === 0)), asCurl(request)]
  return [
    '',
    pc.bold('For example, with a mock that runs'),
    ...calls.map((call) => `  ${call}`),
    `  ${pc.bold(String(response.status))} ${bodyText(response).slice(0, 400)}`,
  ]
}

/** The call that does one thing which an example arranges; the first of them makes the sandbox. */
function asCall(service: string, step: Step, isFirst: boolean): string {
  switch (step.kind) {
    case 'clock':
      return asControl(
        'PUT',
        'clock',
        isFirst ? { now: step.at, frozen: true, backwards: true } : { now: step.at },
      )
    case 'reading':
      return asControl('PUT', `readings/${step.reading}`, { option: step.option })
    case 'state': {
      const path = `states/${service}/${encodeURIComponent(step.state)}`
      return asControl('POST', path, { params: step.params ?? {} })
    }
    case 'request':
      return asCurl(step.request)
  }
}

/** Where the calls of an example go: a sandbox that the first of them makes. */
const SANDBOX = '/~explain'
const ADDRESS = 'http://127.0.0.1:4010'
const LONGEST_BODY = 4096

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
  const target = quoted(`${ADDRESS}${SANDBOX}${targetOf({ path, query })}`)
  return ['curl', `-X ${method}`, target, ...fields, ...dataOf(body)].join(' ')
}

function dataOf(body: Uint8Array): string[] {
  if (body.length === 0) return []
  if (body.length > LONGEST_BODY)
    return [`--data-binary @body  # ${body.length} bytes, in the output of --json`]
  return [`--data-binary ${quoted(bodyText({ body }))}`]
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
