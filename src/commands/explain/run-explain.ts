import { UsageError } from '../../mock/engine/book/usage-error.ts'
import type { ServiceWithSpec } from '../../mock/engine/journey/mock.ts'
import { findServices } from '../../mock/hand/find-services.ts'
import { explanation, type Explained } from './explanation.ts'

/**
 * Prints one rule, duty or reading: its sentence, where it is said, and for a rule a request that shows it.
 * `id` may start with `service/`.
 */
export async function runExplain(id: string, { json }: { readonly json: boolean }): Promise<void> {
  const found = await find(id)
  if (!json)
    return console.log(found.map(({ service, explained }) => explanation(service, explained)).join('\n'))
  const rows = found.map(({ service, explained }) => ({ service: service.service.name, ...explained }))
  console.log(JSON.stringify(rows, null, 2))
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
  const ids = all.map(({ explained }) => explained.id)
  throw new UsageError(`there is no rule, duty or reading "${id}"`, nextFor(id, ids))
}

function allOf(service: ServiceWithSpec): Found[] {
  const { rules, duties, readings } = service.service
  return [...rules, ...duties, ...readings].map((explained) => ({ service, explained }))
}

function nextFor(id: string, ids: readonly string[]): string {
  const words = id.split('-').filter((word) => word.length > 3)
  const near = ids.filter((candidate) => words.some((word) => candidate.includes(word)))
  if (near.length === 0) return 'list them with: bythebook rules'
  return `did you mean ${near.slice(0, 5).join(', ')}?`
}
