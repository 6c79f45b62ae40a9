import { unknownName, UsageError } from '../mock/engine/book/usage-error.ts'
import { atPlace } from '../mock/hand/at-place.ts'
import type { Service } from '../mock/engine/book/service.ts'
import { cannotRead } from '../mock/hand/cannot-read.ts'
import { checkFields } from '../mock/hand/check-fields.ts'
import { recordAt, unexpected } from '../mock/hand/record-at.ts'
import { problemIds } from '../mock/judge/judge-problems.ts'
import { brokenOf, nameOf, type Verdict } from '../mock/judge/verdict.ts'
import { readTextFile } from '../mock/hand/read-text-file.ts'
import { cutName } from '../mock/engine/value/cut-name.ts'

/**
 * What is known to be broken and put up with: the name of each finding (`adobe-privacy/dates-together`) with
 * the reason.
 */
export type Baseline = ReadonlyMap<string, string>

const NEXT =
  'it looks like { "accepted": { "<service>/<id>": "<reason>" } }; --write-baseline <file> writes one'

/**
 * Reads a baseline: `{ "accepted": { "adobe-privacy/dates-together": "why" } }`. Throws a UsageError, naming
 * file and place, where it is none.
 */
export function readBaseline(file: string): Baseline {
  const fields = recordAt(`${file}: the whole file`, parse(file), 'an object', NEXT)
  checkFields(file, 'field', fields, { accepted: true })
  const reasons = recordAt(`${file}: accepted`, fields['accepted'], 'an object', NEXT)
  return new Map(
    Object.entries(reasons).map(([name, reason]) => {
      if (typeof reason !== 'string')
        throw unexpected(`${file}: accepted["${cutName(name)}"]`, reason, 'the reason as text', NEXT)
      return [name, reason]
    }),
  )
}

/**
 * A baseline that accepts all that is broken. Reasons given before stay, as does all of services that did not
 * run; another is what was broken.
 */
export function acceptAll(verdict: Verdict, before: Baseline = new Map()): Baseline {
  const broken = brokenOf(verdict).map((ruleVerdict): [string, string] => [
    nameOf(ruleVerdict),
    before.get(nameOf(ruleVerdict)) ?? ruleVerdict.says,
  ])
  return new Map([...[...before].filter(([name]) => !ranIn(verdict, name)), ...broken])
}

/** A baseline as its file holds it, by name. */
export function baselineText(baseline: Baseline): string {
  const accepted = Object.fromEntries([...baseline].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ accepted }, null, 2)}\n`
}

/** The names in a baseline that are not broken now. Those of services that did not run are left alone. */
export function staleIn(baseline: Baseline, verdict: Verdict): string[] {
  const broken = new Set(brokenOf(verdict).map(nameOf))
  return [...baseline.keys()].filter((name) => !broken.has(name) && ranIn(verdict, name))
}

/**
 * Throws a UsageError where a baseline names what is not there. Of services that do not run, only the name is
 * looked at.
 */
export function checkNames(
  file: string,
  baseline: Baseline,
  services: readonly Service[],
  serviceNames: readonly string[],
): void {
  for (const name of baseline.keys()) {
    atPlace(`${file}: accepted["${cutName(name)}"]`, () => checkName(name, services, serviceNames))
  }
}

function checkName(name: string, services: readonly Service[], serviceNames: readonly string[]): void {
  const owner = ownerOf(name)
  if (owner === undefined) return checkProblem(name)
  if (!serviceNames.includes(owner)) throw unknownName('service', owner, serviceNames)
  const service = services.find(({ name: serviceName }) => serviceName === owner)
  if (!service) return
  const ids = [...[...service.rules, ...service.duties].map(({ id }) => id), ...problemIds]
  const id = name.slice(owner.length + 1)
  if (!ids.includes(id)) throw unknownName('rule, duty or problem', id, ids)
}

function checkProblem(name: string): void {
  if (problemIds.includes(name)) return
  const next = `a rule or a duty stands after its service, as in "<service>/${cutName(name)}"`
  throw new UsageError(`no problem "${cutName(name)}"`, next, { known: problemIds })
}

/** The service in a name; none where it is of no service. */
function ownerOf(name: string): string | undefined {
  return name.includes('/') ? name.slice(0, name.indexOf('/')) : undefined
}

/** Whether a verdict can tell of what has this name. */
function ranIn({ services }: Verdict, name: string): boolean {
  const owner = ownerOf(name)
  return owner === undefined || services.some(({ service }) => service === owner)
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readTextFile(file)) as unknown
  } catch (error) {
    throw cannotRead(`cannot read the baseline ${file}`, error, NEXT)
  }
}
