import { decidingRule, type Entry } from '../book/entry.ts'

/** What to look for; an entry must fit all that is given. */
export interface JournalQuery {
  readonly rule?: string
  readonly status?: number
  /** The start of the path. */
  readonly path?: string
  readonly method?: string
  readonly operation?: string
  readonly service?: string
  /** Only entries after this number. */
  readonly after?: number
}

/** How much a journal keeps; the oldest entries go first. */
export interface JournalLimits {
  readonly entries: number
  /** Bytes of what was asked, with path and headers, and of the bodies answered. */
  readonly bytes: number
}

export const JOURNAL_LIMITS: JournalLimits = { entries: 1000, bytes: 64 * 1024 * 1024 }

/** What was asked and answered in one sandbox. */
export class Journal {
  readonly #limits: JournalLimits
  #entries: Entry[] = []
  #start = 0
  #bytes = 0
  #number = 0
  #dropped = 0

  constructor(limits: JournalLimits = JOURNAL_LIMITS) {
    this.#limits = limits
  }

  /** The number that the next entry will have. */
  get next(): number {
    return this.#number + 1
  }

  get size(): number {
    return this.#entries.length - this.#start
  }

  /** How many entries have been let go to keep within the limits. */
  get dropped(): number {
    return this.#dropped
  }

  write(entry: Entry): void {
    this.#number = entry.number
    this.#entries.push(entry)
    this.#bytes += weight(entry)
    while (this.size > 1 && (this.size > this.#limits.entries || this.#bytes > this.#limits.bytes))
      this.#drop()
  }

  /** Notes that the client never had the answer to the request of that number. */
  lose(number: number): void {
    const index = this.#entries.findIndex((entry, i) => i >= this.#start && entry.number === number)
    if (index >= 0) this.#entries[index] = { ...this.#entries[index]!, lost: true }
  }

  find(query: JournalQuery = {}): Entry[] {
    return this.#entries.slice(this.#start).filter((entry) => fits(entry, query))
  }

  clear(): void {
    this.#entries = []
    this.#start = 0
    this.#bytes = 0
    this.#dropped = 0
  }

  #drop(): void {
    this.#dropped++
    this.#bytes -= weight(this.#entries[this.#start]!)
    this.#start++
    // Entries are cut off many at a time: to shift the whole array at each request would cost its length.
    if (this.#start * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#start)
      this.#start = 0
    }
  }
}

function fits(entry: Entry, query: JournalQuery): boolean {
  return (
    (query.rule === undefined || decidingRule(entry.decision) === query.rule) &&
    (query.status === undefined || entry.response.status === query.status) &&
    (query.path === undefined || entry.request.path.startsWith(query.path)) &&
    (query.method === undefined || entry.request.method === query.method.toUpperCase()) &&
    (query.operation === undefined || entry.operation === query.operation) &&
    (query.service === undefined || entry.service === query.service) &&
    (query.after === undefined || entry.number > query.after)
  )
}

function weight({ request, response }: Entry): number {
  let headers = 0
  for (const name in request.headers) headers += name.length + (request.headers[name]?.length ?? 0)
  return request.path.length + request.query.length + headers + request.body.length + response.body.length
}
