import { UsageError } from '../../mock/engine/book/usage-error.ts'
import { Mock, type ServiceWithSpec } from '../../mock/engine/journey/mock.ts'
import { nearest } from '../../mock/engine/value/nearest.ts'
import { findServices, serviceNames } from '../../mock/hand/find-services.ts'
import { explanation, type Explained } from './explanation.ts'
import { shownExample } from './shown-example.ts'
import { cutName } from '../../mock/engine/value/cut-name.ts'

/** How it is printed: as text, as JSON, or nothing but the body of the request that shows a rule. */
export interface ExplainOptions {
  readonly json: boolean
  readonly body: boolean
}

/**
 * Prints one rule, duty or reading: its sentence, where it is said, and for a rule a request that shows it.
 * `id` may start with `service/`.
 */
export async function runExplain(id: string, { json, body }: ExplainOptions): Promise<void> {
  const found = await find(id)
  if (body) return void process.stdout.write(bodyOf(id, found))
  if (!json)
    return console.log(found.map(({ service, explained }) => explanation(service, explained)).join('\n'))
  const rows = found.map(({ service, explained }) => ({ service: service.service.name, ...explained }))
  console.log(JSON.stringify(rows, englishFirst, 2))
}

/** For JSON: our English of a quote stands before it, as it does in text. */
function englishFirst(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('quote' in value && 'english' in value)) return value
  const { quote, english, ...others } = value
  return { ...others, english, quote }
}

interface Found {
  readonly service: ServiceWithSpec
  readonly explained: Explained
}

async function find(text: string): Promise<Found[]> {
  const slash = text.indexOf('/')
  const id = text.slice(slash + 1)
  const services = await findServices(slash < 0 ? [] : [text.slice(0, slash)])
  const all = services.flatMap(allOf)
  const found = all.filter(({ explained }) => explained.id === id)
  if (found.length > 0) return found
  if (slash < 0 && serviceNames.includes(id)) throw isService(id)
  const ids = all.map(({ explained }) => explained.id)
  throw new UsageError(`there is no rule, duty or reading "${cutName(id)}"`, nextFor(id, ids))
}

function isService(name: string): UsageError {
  return new UsageError(`"${name}" is a service`, `its rules are listed by: bythebook rules ${name}`)
}

function bodyOf(id: string, found: readonly Found[]): Uint8Array {
  const [first, second] = found
  if (second) {
    const names = found.map(({ service }) => `${service.service.name}/${id}`)
    throw new UsageError(`"${id}" is of several services`, `say which: ${names.join(', ')}`)
  }
  const { service, explained } = first!
  if (explained.kind === 'duty' || explained.kind === 'reading')
    throw new UsageError(`"${id}" is a ${explained.kind}, without a request`, 'leave --body out')
  const loaded = new Mock([service]).services.get(service.service.name)!
  const { body } = shownExample(loaded, explained).request
  if (body.length === 0)
    throw new UsageError(`the request that shows "${id}" has no body`, 'leave --body out')
  return body
}

function allOf(service: ServiceWithSpec): Found[] {
  const { rules, duties, readings } = service.service
  return [...rules, ...duties, ...readings].map((explained) => ({ service, explained }))
}

/** The id that was probably meant comes first, then those that share a word with it. */
function nextFor(id: string, ids: readonly string[]): string {
  const words = id.split('-').filter((word) => word.length > 3)
  const meant = nearest(id, ids)
  const alike = ids.filter((candidate) => words.some((word) => candidate.includes(word)))
  const near = [...new Set(meant === undefined ? alike : [meant, ...alike])]
  if (near.length === 0) return 'list them with: bythebook rules'
  return `did you mean ${near.slice(0, 5).join(', ')}?`
}
