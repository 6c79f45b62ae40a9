import { valueAt } from '../../../engine/book/journal/field.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { callsOf, isCall } from '../journal/calls-of.ts'
import { tasksOf } from '../journal/creates.ts'
import { duty } from '../kit.ts'
import { oneUserBut } from '../samples.ts'

export default duty(['createPrivacyJob', 'processCCPASalesConsent'], 'sends-opt-outs-apart', {
  says: 'Sends opt-outs of sale to /consent and never together with an access or a delete.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '액세스 및 삭제 요청은 단일 API 호출로 결합할 수 있지만 옵트아웃 요청은 별도로 수행해야 합니다.',
  },
  remedy: 'Make two calls: the job for access and delete, and /consent for the opt-out.',
  judge: judgeEach(callsOf(['createPrivacyJob', 'processCCPASalesConsent']), (one) => {
    if (isCall(one, 'processCCPASalesConsent'))
      return one.succeeded && valueAt(one.body, 'optOutOfSale') === true ? 'kept' : undefined
    const actions = new Set(tasksOf(one).map(({ action }) => action))
    if (!actions.has('opt-out-of-sale')) return undefined
    if (actions.size > 1) return { broken: `asked for ${[...actions].join(' and ')} in one request` }
    return one.succeeded ? undefined : { broken: 'asked for an opt-out of sale as a job' }
  }),
  examples: {
    kept: [
      { given: [], steps: [{ operation: 'createPrivacyJob' }, { operation: 'processCCPASalesConsent' }] },
      {
        name: 'where jobs take opt-outs',
        given: [],
        readings: { 'opt-out': 'jobs' },
        steps: [
          { operation: 'createPrivacyJob', request: { body: oneUserBut({ action: ['opt-out-of-sale'] }) } },
          { operation: 'processCCPASalesConsent' },
        ],
      },
    ],
    broken: [
      {
        steps: [
          {
            operation: 'createPrivacyJob',
            request: { body: oneUserBut({ action: ['access', 'opt-out-of-sale'] }) },
          },
        ],
      },
      {
        steps: [
          { operation: 'createPrivacyJob', request: { body: oneUserBut({ action: ['opt-out-of-sale'] }) } },
        ],
      },
    ],
  },
})
