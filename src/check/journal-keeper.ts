import type { Entry } from '../mock/engine/book/entry.ts'
import type { Sandbox } from '../mock/engine/sandbox/sandbox.ts'
import type { ClientJournal } from '../mock/judge/client-journal.ts'

/** Remembers what a client did in every sandbox of a mock, whatever it resets, clears or deletes later. */
export class JournalKeeper {
  readonly #seen = new Map<Sandbox, Entry[][]>()

  /** Takes note of an entry just written. An empty journal before it means that a new world began. */
  see(entry: Entry, sandbox: Sandbox): void {
    const worlds = this.#seen.get(sandbox) ?? []
    this.#seen.set(sandbox, worlds)
    const current = sandbox.journal.size > 1 ? worlds.at(-1) : undefined
    if (current) current.push(entry)
    else worlds.push([entry])
  }

  /** Takes note that the client broke off before it had an answer. */
  lose(number: number, sandbox: Sandbox): void {
    for (const world of this.#seen.get(sandbox) ?? []) {
      const index = world.findIndex((entry) => entry.number === number)
      if (index >= 0) world[index] = { ...world[index]!, lost: true }
    }
  }

  /** One clientJournal for each world, in the order in which sandboxes were first used. */
  clientJournals(): ClientJournal[] {
    return [...this.#seen].flatMap(([{ expectations }, worlds]) =>
      worlds.map((entries, i) => ({
        entries,
        dropped: 0,
        unmet: i === worlds.length - 1 ? [...expectations] : [],
      })),
    )
  }
}
