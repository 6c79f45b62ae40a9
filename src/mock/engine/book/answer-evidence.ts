import type { Documentation } from './answer.ts'
import type { Rule } from './rule.ts'
import type { Evidence } from './source.ts'

/** A rule that refuses. */
export type RefusingRule = Exclude<Rule, { kind: 'promise' }>

/** Why we believe a rule and, apart from that, that it refuses, with this status and this body. */
export interface AnswerEvidence {
  readonly sentence: Evidence
  readonly failure: Evidence
  readonly status: Evidence
  readonly body: Evidence
}

/** The same of a rule that refuses. */
export function answerEvidence({ source, answer }: RefusingRule): AnswerEvidence {
  const evidenceOf = (part: Documentation | undefined): Evidence => {
    if (part === undefined) return 'assumed'
    return part === 'said' ? source.evidence : part.evidence
  }
  return {
    sentence: source.evidence,
    failure: answer?.failure ?? source.evidence,
    status: evidenceOf(answer?.status),
    body: evidenceOf(answer?.body),
  }
}

/** The same of the answer alone. */
export function evidenceOfAnswer(rule: RefusingRule): Omit<AnswerEvidence, 'sentence'> {
  const { failure, status, body } = answerEvidence(rule)
  return { failure, status, body }
}
