import type { Entry } from '../../engine/sandbox/journal.ts'
import { UnknownName } from '../../hand/unknown-name.ts'
import type { ControlHandlers } from './control-handler.ts'
import { entryOf } from './entry-of.ts'

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
    const entry = sandbox.findEntries().find((one) => isCalled(one, id))
    if (!entry)
      throw new UnknownName(
        'journal entry',
        id,
        sandbox
          .findEntries()
          .slice(-10)
          .map((one) => one.id),
      )
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
