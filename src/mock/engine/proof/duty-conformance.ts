import type { Tally } from './conformance.ts'
import type { AnyStory, Duty } from '../book/duty.ts'
import { playStory, type Player } from '../journey/play.ts'
import type { Loaded } from '../book/loaded.ts'
import type { Observation } from '../book/journal/observation.ts'

/** How a duty stands against its own stories. */
export interface DutyConformance {
  readonly duty: string
  /** Stories of clients that keep it, in which its judge finds it kept and nothing broken. */
  readonly keeps: Tally
  /** Stories of clients that break it, in which its judge finds it broken. */
  readonly breaks: Tally
  /** What does not hold, in words. */
  readonly findings: readonly string[]
}

/** Plays the stories of a duty and says what its judge, or a judge of another duty, finds wrongly. */
export function conformDuty(
  player: Player,
  loaded: Loaded,
  { id, judge, examples, unseen }: Duty,
): DutyConformance {
  const findings: string[] = []
  if (!judge || !examples) {
    if (unseen === undefined)
      findings.push('has neither a judge with stories nor a reason why no journal can show it')
    return { duty: id, keeps: { held: 0, of: 0 }, breaks: { held: 0, of: 0 }, findings }
  }
  const tell = (story: AnyStory, label: string): Observation[] => {
    const seen = playStory(player, loaded, story)
    const unplayed = seen.find(({ entry }) => entry.decision.by === 'failure')
    if (unplayed)
      findings.push(
        `${label}: ${unplayed.operation} is not answered for the vendor: ${unplayed.entry.detail}`,
      )
    return seen
  }
  const keeps = examples.kept.filter((story, i) => {
    const label = labelOf('kept', story, i)
    const seen = tell(story, label)
    const { kept, broken } = judge(seen)
    if (kept.length === 0) findings.push(`${label} is not found to keep it`)
    for (const { at, detail } of broken)
      findings.push(`${label} is found to break it at request ${at.entry.number}: ${detail}`)
    const others = othersBroken(loaded, id, seen)
    for (const other of others) findings.push(`${label} also breaks ${other}`)
    return kept.length > 0 && broken.length === 0 && others.length === 0
  })
  const breaks = examples.broken.filter((story, i) => {
    const label = labelOf('broken', story, i)
    const isFound = judge(tell(story, label)).broken.length > 0
    if (!isFound) findings.push(`${label} is not found to break it`)
    return isFound
  })
  return {
    duty: id,
    keeps: { held: keeps.length, of: examples.kept.length },
    breaks: { held: breaks.length, of: examples.broken.length },
    findings,
  }
}

function othersBroken({ service }: Loaded, own: string, seen: readonly Observation[]): string[] {
  return service.duties
    .filter(({ id, judge }) => id !== own && judge !== undefined && judge(seen).broken.length > 0)
    .map(({ id }) => id)
}

function labelOf(kind: string, { name }: AnyStory, i: number): string {
  return `${kind} story ${i + 1}${name === undefined ? '' : ` (${name})`}`
}
