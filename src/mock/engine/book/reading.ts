import type { Evidence, Source } from './source.ts'

/**
 * One place where the documents are silent or contradict each other: a question, the answers one can take,
 * and ours.
 */
export interface Reading<Option extends string = string, Id extends string = string> {
  readonly id: Id
  readonly kind: 'reading'
  readonly question: string
  /** The sentences that leave the doubt open, or that contradict each other. */
  readonly sources: readonly [Source, ...Source[]]
  /** Per option, what the service does then. */
  readonly options: Readonly<Record<Option, string>>
  readonly default: Option
  /** What the default rests on: `assumed` where no page is clearer than another on it. */
  readonly evidence: Evidence
  /** Why the default is the default. */
  readonly because: string
}

/** Declares a reading; its file is named after its id. */
export function reading<const Id extends string, const Option extends string>(
  id: Id,
  reading: Omit<Reading<Option>, 'id' | 'kind' | 'default'> & { readonly default: NoInfer<Option> },
): Reading<Option, Id> {
  return { id, kind: 'reading', ...reading }
}

/** Per reading of a service, the names of its options: what `context.reading(id)` can give. */
export type OptionsOf<Readings extends readonly Reading[]> = {
  [R in Readings[number] as R['id']]: R extends Reading<infer Option> ? Option : never
}
