import type { AnyExample, AnyStoryRequest, ExampleSetting, StoryRequest } from './example.ts'
import type { Observation } from './journal/observation.ts'
import type { AtLeastOne } from './rule.ts'
import type { Source } from './source.ts'
import type { World } from './world.ts'

/** What a duty finds in the journal of one client. One that finds nothing either way was not exercised. */
export interface DutyFindings {
  /** Requests in which the client did as it should. */
  readonly kept: readonly Observation[]
  readonly broken: readonly Broken[]
}

/** A request in which a client did not do as it should. */
export interface Broken {
  readonly at: Observation
  /** What it did, in words, with the values: "asked for page 2 before page 1". */
  readonly detail: string
}

interface Said {
  /** What the client does, in one sentence. */
  readonly says: string
  readonly source: Source
  /** What to do where a client does not. */
  readonly remedy: string
}

/** Looks at what one client sent and got, in the order of the journal. */
export type Judge = (seen: readonly Observation[]) => DutyFindings

/** One client's requests, one after another, and what they start from. */
export interface Story<W extends World> extends Omit<ExampleSetting<W>, 'first' | 'at'> {
  /** Each may be a refusal. `lost`: the client broke off before it had the answer. */
  readonly steps: AtLeastOne<StoryRequest<W> & { readonly lost?: boolean }>
}

/**
 * A duty as its file writes it: one that a journal shows has a judge and stories; for another, `unseen` says
 * why no journal can show it.
 */
export type DutyDefinition<W extends World> =
  | (Said & {
      readonly judge: Judge
      readonly examples: { readonly kept: AtLeastOne<Story<W>>; readonly broken: AtLeastOne<Story<W>> }
    })
  | (Said & { readonly unseen: string })

/** One sentence about how a client behaves over several calls, which no single refusal shows. */
export interface Duty extends Said {
  readonly id: string
  readonly kind: 'duty'
  readonly operations: AtLeastOne<string>
  readonly judge?: Judge
  readonly examples?: { readonly kept: AtLeastOne<AnyStory>; readonly broken: AtLeastOne<AnyStory> }
  readonly unseen?: string
}

/** A story, whatever its service. */
export interface AnyStory extends Pick<AnyExample, 'name' | 'given' | 'readings'> {
  readonly steps: AtLeastOne<AnyStoryRequest & { readonly lost?: boolean }>
}
