import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isAfter } from '../../../engine/book/journal/order.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { FETCH, isCall } from '../kit.ts'
import { withoutEdge } from '../profile/without-edge.ts'
import { batchKeyOf, type Submission } from './submissions.ts'

interface Fetches {
  /** The last fetch of each profile, by its id as a batch writes it. */
  readonly last: Map<string, Observation>
  readonly lengths: Set<number>
}

/** Whether a call after this one fetches a profile of a visitor whom a batch names. */
export function isTakenAfter(
  call: Observation,
  { call: batch }: Submission,
  seen: readonly Observation[],
): boolean {
  const id = batchKeyOf(batch) === 'pcId' ? 'tntId' : 'thirdPartyId'
  const fetches = fetchesIn(seen).get(`${id} ${batch.path['clientCode']}`)
  if (!fetches || typeof batch.body !== 'string') return false
  return cellsIn(batch.body, fetches.lengths).some((cell) => {
    const fetch = fetches.last.get(cell)
    return fetch !== undefined && isAfter(fetch, call)
  })
}

/** The fetches of each customer, by each kind of id. */
const fetchesIn = perGroup((seen) => {
  const found = new Map<string, Fetches>()
  for (const call of seen) {
    if (!isCall(call, ...FETCH)) continue
    const { tntId, thirdPartyId } = call.path
    for (const [name, id] of [
      ['tntId', tntId && withoutEdge(tntId)],
      ['thirdPartyId', thirdPartyId],
    ] as const) {
      if (id === undefined) continue
      const key = `${name} ${call.query['client']}`
      const fetches = found.get(key) ?? { last: new Map(), lengths: new Set() }
      found.set(key, fetches)
      fetches.last.set(encodeURIComponent(id), call)
      fetches.lengths.add(encodeURIComponent(id).length)
    }
  }
  return found
})

/** What may be the first cell of a line and is so long; a cell with an edge may be meant without it. */
function cellsIn(text: string, lengths: ReadonlySet<number>): string[] {
  const lines = text.split('\n').slice(1)
  return lines.flatMap((line) => {
    const [whole = ''] = line.split(/[,\r&]/, 1)
    const cells = lengths.has(whole.length) ? [whole] : []
    for (let at = whole.indexOf('.'); at >= 0; at = whole.indexOf('.', at + 1))
      if (lengths.has(at)) cells.push(whole.slice(0, at))
    return cells
  })
}
