import type { RuleContext } from '../../../engine/book/context.ts'
import type { Operation } from '../../../engine/book/world.ts'
import { readQuery } from '../../../engine/spec/read-query.ts'
import type { Privacy } from '../kit.ts'

type Context = RuleContext<Operation<Privacy, 'listPrivacyJobs'>, Privacy>

/** Where in a whole list a page begins, and how many jobs it may hold. */
export interface Place {
  readonly skip: number
  readonly take: number
}

/** The place of the page that a list asks for. */
export function placeOf(context: Context): Place {
  const first = context.reading('first-page') === '1' ? 1 : 0
  const take = sizeOf(context)
  return { skip: Math.max(0, context.query.page - first) * take, take }
}

/** How many jobs a page may hold. */
function sizeOf(context: Context): number {
  const { size } = context.query
  const isFilledIn = size === 100 && context.reading('default-size') === '25' && !isGiven(context, 'size')
  return isFilledIn ? 25 : size
}

/** Whether the query has a parameter: one with a default is there in any case once the query is read. */
export function isGiven({ rawQuery }: Context, name: 'page' | 'size'): boolean {
  return readQuery(rawQuery)?.has(name) ?? false
}
