import { UsageError } from '../mock/engine/book/usage-error.ts'
import type { Service } from '../mock/engine/book/service.ts'
import { nearest } from '../mock/engine/value/nearest.ts'
import { EVIDENCE } from '../mock/engine/book/source.ts'
import { allVerdicts, nameOf, type Verdict } from '../mock/judge/verdict.ts'
import { cutName } from '../mock/engine/value/cut-name.ts'

const NEXT = `give ids as bythebook rules lists them, or one of ${EVIDENCE.join(', ')}`

/**
 * Reads what a client must have exercised, as names of reports: ids, with the service before them where two
 * share one, or a kind of evidence for all that rests on it. Throws a UsageError where there is no such thing
 * or no journal can show it.
 */
export function readRequirement(services: readonly Service[], texts: readonly string[]): string[] {
  const all = services.flatMap((service) => [
    ...service.rules
      .filter(({ kind }) => kind !== 'promise')
      .map(({ id, source }) => ({ service: service.name, id, source, unseen: undefined })),
    ...service.duties.map(({ id, source, judge, unseen = 'it has no judge yet' }) => ({
      service: service.name,
      id,
      source,
      unseen: judge ? undefined : unseen,
    })),
  ])
  const empty = texts.find((text) => /^[\s,]*$/.test(text))
  if (empty !== undefined)
    throw new UsageError(`--require '${empty}': it names nothing, so nothing would be required`, NEXT)
  const named = texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const found = named.flatMap((text) => {
    if (EVIDENCE.some((kind) => kind === text))
      return all.filter(({ source, unseen }) => source.evidence === text && unseen === undefined)
    const meant = all.filter((sentence) => sentence.id === text || nameOf(sentence) === text)
    const [first] = meant
    if (!first) {
      const known = [...all.map(({ id }) => id), ...EVIDENCE, ...all.map(nameOf)]
      const meant = nearest(text, known)
      throw new UsageError(
        `--require ${cutName(text)}: there is no rule that can refuse, and no duty, of that id`,
        meant === undefined ? NEXT : `did you mean "${meant}"? ${NEXT}`,
      )
    }
    if (first.unseen !== undefined)
      throw new UsageError(
        `--require ${text}: no journal can show this duty: ${first.unseen}`,
        'leave it out',
      )
    return meant
  })
  return [...new Set(found.map(nameOf))]
}

/** Which of the names no request exercised. */
export function notExercised(names: readonly string[], verdict: Verdict): string[] {
  const exercised = new Set(
    allVerdicts(verdict)
      .filter(({ verdict }) => verdict !== 'not-exercised')
      .map(nameOf),
  )
  return names.filter((name) => !exercised.has(name))
}
