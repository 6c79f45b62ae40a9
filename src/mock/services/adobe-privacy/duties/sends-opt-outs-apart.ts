import { valueAt } from '../../../engine/book/journal/field.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { tasksOf } from '../journal/creates.ts'
import { createJobs } from '../examples/steps.ts'
import { callsOf, duty, isCall } from '../kit.ts'
import { oneUserBut } from '../samples.ts'

const create = (...action: readonly string[]) => createJobs(oneUserBut({ action }))
const consent = { operation: 'processCCPASalesConsent' } as const

export default duty(['createPrivacyJob', 'processCCPASalesConsent'], 'sends-opt-outs-apart', {
  says: 'Sends opt-outs of sale apart, never together with an access or a delete.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '액세스 및 삭제 요청은 단일 API 호출로 결합할 수 있지만 옵트아웃 요청은 별도로 수행해야 합니다.',
    english:
      'Requests for access and for deletion can be combined in a single API call, but requests to opt ' +
      'out have to be made separately.',
    note: 'That they go to /consent is the reading opt-out.',
  },
  remedy: 'Make two calls: the job for access and delete, and /consent for the opt-out.',
  judge: judgeEach(callsOf(['createPrivacyJob', 'processCCPASalesConsent']), (call) => {
    if (isCall(call, 'processCCPASalesConsent'))
      return call.succeeded && valueAt(call.body, 'optOutOfSale') === true ? 'kept' : undefined
    const actions = new Set(tasksOf(call).map(({ action }) => action))
    if (!actions.has('opt-out-of-sale')) return undefined
    if (actions.size > 1) return { broken: `asked for ${[...actions].join(' and ')} in one request` }
    return call.succeeded ? undefined : { broken: 'asked for an opt-out of sale as a job' }
  }),
  examples: {
    kept: [
      { given: [], steps: [{ operation: 'createPrivacyJob' }, consent] },
      {
        name: 'where jobs take opt-outs',
        given: [],
        readings: { 'opt-out': 'jobs' },
        steps: [create('opt-out-of-sale'), consent],
      },
    ],
    broken: [{ steps: [create('access', 'opt-out-of-sale')] }, { steps: [create('opt-out-of-sale')] }],
  },
})
