import { textAt } from '../../../engine/book/journal/field.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { createJobs, listJobs } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'
import { hasEnded, isYetToCome } from '../regulations/in-force.ts'
import { regulations } from '../regulations/regulations.ts'
import { twoUsersBut } from '../samples.ts'

const create = (at: string, regulation: string) => ({ ...createJobs(twoUsersBut({ regulation })), at })

export default duty(['listPrivacyJobs', 'createPrivacyJob'], 'moves-to-new-regulations', {
  says:
    'Uses the regulation values with a state abbreviation from 12 June 2025 on, and the old ones no more ' +
    'after 28 July 2025.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이 기한 전에 통합을 업데이트하여 요청 실패를 방지하십시오.',
    english: 'Update your integrations before this deadline, so that requests do not fail.',
  },
  remedy: 'Replace each old value by its new one, for example ucpa_usa by ucpa_ut_usa.',
  judge: judgeEach(callsOf(['listPrivacyJobs', 'createPrivacyJob']), ({ at, query, body }) => {
    const text = query['regulation'] ?? textAt(body, 'regulation')
    const regulation = regulations.find((value) => value === text)
    if (regulation === undefined) return undefined
    if (hasEnded(regulation, at))
      return { broken: `used ${regulation} on ${new Date(at).toISOString().slice(0, 10)}` }
    const isNew = isYetToCome(regulation, 0)
    return isNew && !isYetToCome(regulation, at) ? 'kept' : undefined
  }),
  examples: {
    kept: [
      { steps: [listJobs({ regulation: 'ucpa_ut_usa' })] },
      {
        name: 'the old value as long as it works',
        steps: [create('2025-07-28T12:00:00Z', 'ucpa_usa'), create('2025-07-29T12:00:00Z', 'ucpa_ut_usa')],
      },
    ],
    broken: [
      { steps: [listJobs({ regulation: 'ucpa_usa' })] },
      { steps: [create('2025-07-29T00:00:00Z', 'cpra_usa')] },
    ],
  },
})
