import { constants } from 'node:os'

/** The exit code of a run that a signal ended, as shells give it: 129 for SIGHUP, 130 for SIGINT, 143 for SIGTERM. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
