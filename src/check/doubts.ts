import type { Entry } from '../mock/engine/book/entry.ts'
import type { ServiceWithSpec } from '../mock/engine/journey/mock.ts'
import type { Reading } from '../mock/engine/book/reading.ts'
import type { Service } from '../mock/engine/book/service.ts'
import type { StartOptions } from '../mock/doors/start-mock.ts'
import { changedAnswers, type ChangedAnswer } from './changed-answers.ts'
import { endingReason, noRequest } from './outcome.ts'
import { entriesOf, runClient, type ClientRun } from './run-client.ts'
import type { Interruption } from './ending-signals.ts'
import { brokenOf, nameOf, type RuleVerdict } from '../mock/judge/verdict.ts'

/** A reading that the answers to a client rested on, and what the client makes of its other options. */
export interface Doubt {
  readonly service: Service
  readonly reading: Reading
  /** The option that the first run rested on. */
  readonly option: string
  /** How many answers rested on it. */
  readonly answers: number
  /** The other options that an answer rested on in turn. */
  readonly trials: readonly Trial[]
  /** Whether some other option harms the client. */
  readonly bets: boolean
  /**
   * Options that no answer rested on although the mock was started with them: the client's tests choose this
   * reading themselves, or asked nothing of it.
   */
  readonly untried: readonly string[]
}

/** One run of the client under another option of a reading. */
export interface Trial {
  readonly option: string
  readonly run: ClientRun
  /** What is broken now and was not before. */
  readonly broken: readonly RuleVerdict[]
  /** Answers to the same requests that are others now. */
  readonly changed: readonly ChangedAnswer[]
  /** What it does to the client, in sentences; none where the client does not care. */
  readonly harm: readonly string[]
}

/** A client with the doubts that it rests on. */
export interface Doubts {
  readonly first: ClientRun
  /** Why the first run says nothing, where that is so; then no other option was tried. */
  readonly useless: string | undefined
  /** The signal that broke off the search, if one did; then not all was tried. */
  readonly interruptedBy?: Interruption | undefined
  readonly doubts: readonly Doubt[]
}

/**
 * What a search for doubts needs: how each mock starts, how long a run may take, and who is told of each run.
 */
export interface DoubtOptions {
  readonly services: readonly ServiceWithSpec[]
  readonly start: StartOptions
  readonly timeout?: number | undefined
  /** The descriptor that takes what the first run prints; standard output unless given. */
  readonly printsTo?: number | undefined
  readonly onRun?: (number: number, of: number, reading: string, option: string) => void
}

/**
 * Runs a client once, then once more for each other option of every reading that an answer to it rested on,
 * each time against a fresh mock.
 */
export async function findDoubts(
  command: readonly string[],
  { services, start, timeout, printsTo, onRun }: DoubtOptions,
): Promise<Doubts> {
  const first = await runClient(command, { ...start, services }, { timeout, printsTo })
  const useless = entriesOf(first).length === 0 ? noRequest() : endingReason(first.ending)
  if (useless !== undefined) return { first, useless, interruptedBy: first.ending.interruptedBy, doubts: [] }
  const rested = readingsOf(services, entriesOf(first))
  const runs = rested.reduce((sum, { reading }) => sum + Object.keys(reading.options).length - 1, 0)
  const doubts: Doubt[] = []
  let number = 0
  for (const { service, reading, option, answers } of rested) {
    const trials: Trial[] = []
    const untried: string[] = []
    for (const other of Object.keys(reading.options).filter((name) => name !== option)) {
      onRun?.(++number, runs, reading.id, other)
      const run = await runClient(
        command,
        { ...start, services, readings: { ...start.readings, [reading.id]: other } },
        { timeout, captured: true },
      )
      if (run.ending.interruptedBy) return { first, useless, interruptedBy: run.ending.interruptedBy, doubts }
      if (entriesOf(run).some(({ readings }) => readings[reading.id] === other))
        trials.push(trialOf(first, run, other))
      else untried.push(other)
    }
    doubts.push({
      service,
      reading,
      option,
      answers,
      trials,
      untried,
      bets: trials.some(({ harm }) => harm.length > 0),
    })
  }
  return { first, useless, doubts }
}

/** The readings that answers rested on, with the option in force and how many answers there were. */
function readingsOf(
  services: readonly ServiceWithSpec[],
  entries: readonly Entry[],
): Pick<Doubt, 'service' | 'reading' | 'option' | 'answers'>[] {
  return services.flatMap(({ service }) =>
    service.readings.flatMap((reading) => {
      const resting = entries.filter(
        (entry) => entry.service === service.name && entry.readings[reading.id] !== undefined,
      )
      const option = resting[0]?.readings[reading.id]
      return option === undefined ? [] : [{ service, reading, option, answers: resting.length }]
    }),
  )
}

function trialOf(first: ClientRun, run: ClientRun, option: string): Trial {
  const before = new Set(brokenOf(first.verdict).map(nameOf))
  const broken = brokenOf(run.verdict).filter((ruleVerdict) => !before.has(nameOf(ruleVerdict)))
  const ending = endingReason(run.ending)
  const harm = [
    ...(ending === undefined ? [] : [ending]),
    ...broken.map((ruleVerdict) => `it breaks ${nameOf(ruleVerdict)}: ${ruleVerdict.says}`),
  ]
  return { option, run, broken, changed: changedAnswers(entriesOf(first), entriesOf(run)), harm }
}
