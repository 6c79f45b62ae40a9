import { cite } from '../mock/engine/book/citation.ts'
import { present } from '../mock/engine/value/present.ts'
import type { Doubts } from '../check/doubts.ts'
import type { DoubtsFacts } from './doubts-facts.ts'
import { maskedDoubts, maskedFacts } from './masked-doubts.ts'
import { jsonText } from './json-text.ts'

/** The doubts of a client as JSON. */
export function doubtsJson(found: Doubts, facts: DoubtsFacts): string {
  const { useless, doubts } = maskedDoubts(found)
  const { version, command, at } = maskedFacts(facts)
  const report = {
    bythebook: version,
    command,
    at,
    ...present({ useless }),
    bets: doubts.filter((doubt) => doubt.bets).map(({ reading }) => reading.id),
    doubts: doubts.map(({ service, reading, option, answers, trials, untried, bets }) => ({
      service: service.name,
      reading: reading.id,
      question: reading.question,
      options: reading.options,
      evidence: reading.evidence,
      because: reading.because,
      sources: reading.sources.map((source) => cite(service, source)),
      option,
      answers,
      bets,
      untried,
      trials: trials.map(({ option: other, run: { ending }, broken, changed, harm }) => ({
        option: other,
        harm,
        broken,
        changed,
        ending: {
          code: ending.code,
          signal: ending.signal,
          timedOut: ending.timedOut,
          took: Math.round(ending.took),
          tail: ending.tail,
        },
      })),
    })),
  }
  return jsonText(report)
}
