import type { AnyStory, Duty, Judge } from '../book/duty.ts'
import type { Loaded } from '../book/loaded.ts'
import type { Observation } from '../book/journal/observation.ts'
import { playStory, type Player } from '../journey/play.ts'
import type { Tally } from './conformance.ts'

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
export function conformDuty(player: Player, loaded: Loaded, duty: Duty): DutyConformance {
  const { id, judge, examples } = duty
  if (!judge || !examples) return conformUnseen(duty)
  const findings: string[] = []
  const keeps = examples.kept.filter((story, i) => {
    const label = labelOf('kept', story, i)
    const seen = playStory(player, loaded, story)
    const wrong = [...wrongWhenKept(label, judge, seen), ...othersBroken(label, loaded, id, seen)]
    findings.push(...unanswered(label, seen), ...wrong)
    return wrong.length === 0
  })
  const breaks = examples.broken.filter((story, i) => {
    const label = labelOf('broken', story, i)
    const seen = playStory(player, loaded, story)
    const isFound = judge(seen).broken.length > 0
    findings.push(...unanswered(label, seen), ...(isFound ? [] : [`${label} is not found to break it`]))
    return isFound
  })
  return {
    duty: id,
    keeps: { held: keeps.length, of: examples.kept.length },
    breaks: { held: breaks.length, of: examples.broken.length },
    findings,
  }
}

/** A duty that no journal shows has nothing to play, but says why. */
function conformUnseen({ id, unseen }: Duty): DutyConformance {
  const nothing = { held: 0, of: 0 }
  const findings =
    unseen === undefined ? ['has neither a judge with stories nor a reason why no journal can show it'] : []
  return { duty: id, keeps: nothing, breaks: nothing, findings }
}

/** A story that ends in our own voice tells nothing of the vendor. */
function unanswered(label: string, seen: readonly Observation[]): string[] {
  const failed = seen.find(({ entry }) => entry.decision.by === 'failure')
  if (!failed) return []
  return [`${label}: ${failed.operation} is not answered for the vendor: ${failed.entry.detail}`]
}

function wrongWhenKept(label: string, judge: Judge, seen: readonly Observation[]): string[] {
  const { kept, broken } = judge(seen)
  return [
    ...(kept.length === 0 ? [`${label} is not found to keep it`] : []),
    ...broken.map(
      ({ at, detail }) => `${label} is found to break it at request ${at.entry.number}: ${detail}`,
    ),
  ]
}

/** A client that keeps one duty serves as an example only where it keeps all. */
function othersBroken(
  label: string,
  { service }: Loaded,
  own: string,
  seen: readonly Observation[],
): string[] {
  return service.duties
    .filter(({ id, judge }) => id !== own && judge !== undefined && judge(seen).broken.length > 0)
    .map(({ id }) => `${label} also breaks ${id}`)
}

function labelOf(kind: string, { name }: AnyStory, i: number): string {
  return `${kind} story ${i + 1}${name === undefined ? '' : ` (${name})`}`
}
