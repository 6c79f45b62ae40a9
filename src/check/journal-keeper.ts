import type { Entry } from '../mock/engine/book/entry.ts'
import { ENTRY_BYTES, weightOf } from '../mock/engine/sandbox/entry-weight.ts'
import { Journals, type InQueue } from '../mock/engine/sandbox/journals.ts'
import type { Sandbox } from '../mock/engine/sandbox/sandbox.ts'
import type { ClientJournal } from '../mock/judge/client-journal.ts'

/** Bytes that are kept of one run; the oldest requests go first, and the verdict says how many. */
export const KEPT_OF_RUN = 512 * 1024 * 1024

/** What happened in one sandbox until it was reset or its journal cleared. */
interface World {
  /** As the journal of the sandbox counts them. */
  readonly number: number
  readonly entries: Entry[]
  /** How many of the entries have been let go; they are at the start, and gone when many are. */
  start: number
  dropped: number
  readonly inQueue: InQueue
}

/** All that happened in one sandbox. */
interface Seen {
  readonly worlds: World[]
  readonly expectations: readonly string[]
}

/** Remembers what a client did in every sandbox of a mock, whatever it resets, clears or deletes later. */
export class JournalKeeper {
  readonly #all: Seen[] = []
  /** A sandbox that was deleted is not kept for what happened there. */
  readonly #bySandbox = new WeakMap<Sandbox, Seen>()
  readonly #journals: Journals
  /** Entries of worlds of which nothing is left. */
  #forgotten = 0

  constructor(bytes = KEPT_OF_RUN) {
    this.#journals = new Journals(bytes)
  }

  /** Takes note of an entry just written. */
  see(entry: Entry, sandbox: Sandbox): void {
    const { worlds } = this.#seenIn(sandbox)
    const number = sandbox.journal.worlds
    const latest = worlds.at(-1)
    if (latest?.number !== number) {
      worlds.push(newWorld(number, (emptied) => this.#forget(worlds, emptied)))
      if (latest && isEmpty(latest)) this.#forget(worlds, latest)
    }
    const world = worlds.at(-1)!
    world.entries.push(entry)
    this.#journals.add(world.inQueue, bytesOf(entry))
  }

  /** Takes note that the client broke off before it had an answer. */
  lose(number: number, sandbox: Sandbox): void {
    // The answer was one of the last.
    const worlds = this.#bySandbox.get(sandbox)?.worlds ?? []
    for (let i = worlds.length - 1; i >= 0; i--) {
      const { entries, start } = worlds[i]!
      const index = entries.findLastIndex((entry) => entry.number <= number)
      if (index < start) continue
      if (entries[index]!.number === number) entries[index] = { ...entries[index]!, lost: true }
      return
    }
  }

  /** One clientJournal for each world, in the order in which sandboxes were first used. */
  clientJournals(): ClientJournal[] {
    const forgotten = this.#forgotten > 0 ? [{ entries: [], dropped: this.#forgotten, unmet: [] }] : []
    const kept = this.#all.flatMap(({ worlds, expectations }) =>
      worlds.map(({ entries, start, dropped }, i) => ({
        entries: start === 0 ? entries : entries.slice(start),
        dropped,
        unmet: i === worlds.length - 1 ? [...expectations] : [],
      })),
    )
    return [...forgotten, ...kept]
  }

  /** A world of which nothing is left is no more than a number; the latest of a sandbox goes on. */
  #forget(worlds: World[], world: World): void {
    if (world === worlds.at(-1)) return
    worlds.splice(worlds.indexOf(world), 1)
    this.#forgotten += world.dropped
  }

  #seenIn(sandbox: Sandbox): Seen {
    const seen = this.#bySandbox.get(sandbox) ?? { worlds: [], expectations: sandbox.expectations }
    if (!this.#bySandbox.has(sandbox)) this.#all.push(seen)
    this.#bySandbox.set(sandbox, seen)
    return seen
  }
}

function newWorld(number: number, onEmpty: (world: World) => void): World {
  const drop = () => {
    const bytes = bytesOf(world.entries[world.start]!)
    world.start++
    world.dropped++
    if (world.start * 2 > world.entries.length) {
      world.entries.splice(0, world.start)
      world.start = 0
    }
    if (isEmpty(world)) onEmpty(world)
    return bytes
  }
  const world: World = { number, entries: [], start: 0, dropped: 0, inQueue: { stale: 0, drop } }
  return world
}

function isEmpty({ entries, start }: World): boolean {
  return start === entries.length
}

function bytesOf(entry: Entry): number {
  return weightOf(entry) + ENTRY_BYTES
}
