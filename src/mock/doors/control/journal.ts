import type { Entry } from '../../engine/book/entry.ts'
import { unknownName } from '../../engine/book/usage-error.ts'
import type { ControlHandlers } from './control-handler.ts'
import { entryOf } from '../../judge/entry-of.ts'

/** Bytes of a body that a search shows. */
const LONGEST_BODY = 64 * 1024

/** What was asked and answered. */
export const journal: Pick<ControlHandlers, 'findEntries' | 'readEntry' | 'clearJournal'> = {
  findEntries: ({ sandbox, query: { limit, ...query } }, reply) => {
    const found = sandbox.findEntries(query)
    const shown = query.after === undefined ? found.slice(-limit) : found.slice(0, limit)
    const { next, dropped } = sandbox.sandbox.journal
    return reply(200, {
      entries: shown.map((entry) => entryOf(entry, LONGEST_BODY)),
      found: found.length,
      last: next - 1,
      dropped,
    })
  },
  readEntry: ({ sandbox, path: { id } }, reply) => {
    const entries = sandbox.findEntries()
    const entry = entries.find((candidate) => isCalled(candidate, id))
    const newest = entries.slice(-10).map((candidate) => candidate.id)
    if (!entry) throw unknownName('journal entry', id, newest)
    return reply(200, entryOf(entry, Infinity))
  },
  clearJournal: ({ sandbox }, reply) => {
    sandbox.clearJournal()
    return reply(204)
  },
}

function isCalled(entry: Entry, id: string): boolean {
  return entry.id === id || String(entry.number) === id
}
