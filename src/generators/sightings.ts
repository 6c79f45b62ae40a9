import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from '../mock/engine/book/service.ts'
import { messageOf } from '../mock/engine/value/message-of.ts'

/** Where else than in our own tests a rule or duty was exercised. */
export interface Sightings {
  /** Per id, how many interactions of pacts name it; nothing while the service has no pact. */
  readonly pact: ReadonlyMap<string, number> | undefined
  /** Per id, the real clients it was seen with; nothing while none has been recorded. */
  readonly clients: ReadonlyMap<string, readonly string[]> | undefined
}

/**
 * The file of a service that says which real clients exercised which rule:
 * `{ "<rule or duty id>": ["<client>", …] }`.
 */
const SEEN = 'seen.json'

/**
 * Reads what lies in `contracts/<service>/`: pacts (`*.json` with interactions) and `seen.json`. Throws,
 * naming the file, where one is unreadable or names no rule.
 */
export function readSightings(root: string, service: Service): Sightings {
  const folder = `contracts/${service.name}`
  const files = existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((file) => file.endsWith('.json'))
        .sort()
    : []
  const read = (file: string) => readJson(root, `${folder}/${file}`)
  const pacts = files
    .filter((file) => file !== SEEN)
    .map(read)
    .filter(isPact)
  const clients = files.includes(SEEN) ? clientsOf(read(SEEN), `${folder}/${SEEN}`, service) : undefined
  return { pact: pacts.length === 0 ? undefined : countRules(pacts), clients }
}

interface Pact {
  readonly interactions: readonly {
    readonly comments?: { readonly references?: { readonly bythebook?: { readonly rule?: string } } }
  }[]
}

function isPact(value: unknown): value is Pact {
  return (
    typeof value === 'object' &&
    value !== null &&
    'interactions' in value &&
    Array.isArray(value.interactions)
  )
}

/** Pact keeps what `.reference('bythebook', 'rule', id)` says under the comments of an interaction. */
function countRules(pacts: readonly Pact[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { comments } of pacts.flatMap(({ interactions }) => interactions)) {
    const id = comments?.references?.bythebook?.rule
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function clientsOf(
  value: unknown,
  path: string,
  { rules, duties, name }: Service,
): Map<string, readonly string[]> {
  const ids = new Set([...rules, ...duties].map(({ id }) => id))
  if (typeof value !== 'object' || value === null)
    throw new Error(`${path}: expected an object of lists of clients by rule id`)
  return new Map(
    Object.entries(value).map(([id, clients]: [string, unknown]) => {
      if (!ids.has(id)) throw new Error(`${path}: "${id}" is no rule or duty of ${name}`)
      if (!Array.isArray(clients)) throw new Error(`${path}: ${id}: expected a list of clients`)
      return [id, clients.map(String)]
    }),
  )
}

function readJson(root: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch (error) {
    throw new Error(`${path}: ${messageOf(error)}`, { cause: error })
  }
}
