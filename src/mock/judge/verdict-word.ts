import type { RuleVerdict } from './verdict.ts'

/** The verdict on a rule or duty that was kept and broken so many times. */
export function verdictWord(kept: number, broken: number): RuleVerdict['verdict'] {
  if (broken > 0) return 'broken'
  return kept > 0 ? 'kept' : 'not-exercised'
}
