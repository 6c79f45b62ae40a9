import type { Command } from 'commander'
import type { StartOptions } from '../mock/doors/start-mock.ts'
import type { Progress } from '../mock/engine/book/context.ts'
import { present } from '../mock/engine/value/present.ts'
import { readProgress } from '../mock/hand/read-progress.ts'
import type { StateSetting } from '../mock/hand/settings.ts'
import { argumentParser, several } from './argument-parser.ts'
import { parseClock } from './parse-clock.ts'
import { parsePort } from './parse-port.ts'
import { parseReading } from './parse-reading.ts'
import { parseState } from './parse-state.ts'
import { parseWholeNumber } from './parse-whole-number.ts'

/** The options that all commands share which start a mock, as commander gives them. */
export interface MockStartOptions {
  readonly port?: number
  readonly clock?: string
  readonly progress?: Progress
  /** Options of readings, each beside the id of its reading. */
  readonly reading: readonly (readonly [id: string, option: string])[]
  readonly state: readonly StateSetting[]
  readonly seedFile?: string
  readonly seed: number
}

/**
 * Gives a command that starts a mock its argument and the options for that. `leftOut` says in words which port
 * it takes where none is given.
 */
export function withStartOptions(command: Command, leftOut: string): Command {
  return command
    .argument('[service...]', 'names as `bythebook rules` prints them; all services when none is named')
    .option(
      '-p, --port <port>',
      `port to listen on, 0 for a free one; ${leftOut} when left out`,
      argumentParser(parsePort),
    )
    .option(
      '--clock <clock>',
      'time of the default sandbox: ' +
        'system, an instant to run on from (2026-01-20T12:00:00Z), frozen, or frozen@<instant>',
      argumentParser(parseClock),
    )
    .option(
      '--progress <mode>',
      'how work that takes time gets on: immediate, time (with the clock) or manual',
      argumentParser(readProgress),
    )
    .option(
      '--reading <id=option>',
      'take an option of a reading; can be given several times',
      several(parseReading),
      [],
    )
    .option(
      '--state <service/state>',
      'a named state of the default sandbox to start from, ' +
        'with its parameters as JSON after = where it needs some; can be given several times',
      several(parseState),
      [],
    )
    .option('--seed-file <file>', 'states of the default sandbox to start from, JSON or YAML')
    .option(
      '--seed <number>',
      'where generated ids start: the same seed and calls give the same ids',
      argumentParser((text) => parseWholeNumber(text)),
      1,
    )
}

/** How a command starts its mock. */
export function startOptions(options: MockStartOptions): StartOptions {
  const { port, clock, progress, reading, state, seedFile, seed } = options
  return {
    seed,
    readings: Object.fromEntries(reading),
    states: state,
    ...present({ port, clock, progress, seedFile }),
  }
}
