import type { StartOptions } from '../../mock/doors/start-mock.ts'
import { messageOf } from '../../mock/engine/value/message-of.ts'
import { printable } from '../../mock/engine/value/printable.ts'
import { answerLine, turnedAwayLine } from './log-line.ts'
import type { RequestLog } from './request-log.ts'

/** Writes a line to a log for each request, whatever it holds. */
export function tellingOn(log: RequestLog): Required<Pick<StartOptions, 'onAnswer' | 'onTurnedAway'>> {
  return {
    onAnswer: (entry, sandbox) => log.write(lineOf(() => answerLine(entry, sandbox.name))),
    onTurnedAway: (turnedAway, method, target) =>
      log.write(lineOf(() => turnedAwayLine(turnedAway, method, target))),
  }
}

/** A line is not worth the process: what cannot be shown without secrets is not shown. */
function lineOf(show: () => string): string {
  try {
    return show()
  } catch (error) {
    return `(a request that cannot be shown: ${printable(messageOf(error))})`
  }
}
