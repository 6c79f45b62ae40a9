import type { Broken } from '../../../engine/book/duty.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isCall } from '../journal/calls-of.ts'
import { createdJobs, tasksOf } from '../journal/creates.ts'
import { rowsOf } from '../journal/lists.ts'
import { statusOf } from '../journal/look-ups.ts'
import { duty } from '../kit.ts'
import { FIRST_JOB_ID, oneUserBut } from '../samples.ts'

const given = { state: 'a product outcome', params: { product: 'Analytics', outcome: 'error' } } as const
const create = {
  operation: 'createPrivacyJob',
  request: { body: oneUserBut({}) },
  at: '2026-01-20T12:00:00Z',
} as const
const again = { ...create, at: '2026-01-20T14:00:00Z' } as const
const list = { operation: 'listPrivacyJobs', at: '2026-01-20T13:00:00Z' } as const
const lookUp = {
  operation: 'retrievePrivacyJob',
  request: { path: { jobId: FIRST_JOB_ID } },
  at: '2026-01-20T13:00:00Z',
} as const

export default duty(['listPrivacyJobs', 'retrievePrivacyJob'], 'looks-at-failed-jobs', {
  says: 'Looks a job up when its list shows an error, to learn which product failed and why.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '개별 작업 세부 정보를 검색하여 보다 구체적인 정보를 얻을 수 있습니다.',
  },
  remedy: 'Read productStatusResponse of each product of the job.',
  judge(seen) {
    const kept: Observation[] = []
    const broken: Broken[] = []
    const [tasks, failed, looked] = [
      new Map<string, string | undefined>(),
      new Set<string>(),
      new Set<string>(),
    ]
    for (const one of seen) {
      for (const { jobId = '', status } of rowsOf(one))
        if (status === 'error' && !looked.has(jobId)) failed.add(jobId)
      if (statusOf(one) === 'error') looked.add(one.path['jobId'] ?? '')
      if (statusOf(one) === 'error' && failed.delete(one.path['jobId'] ?? '')) kept.push(one)
      if (!isCall(one, 'createPrivacyJob')) continue
      const asked = new Set<string | undefined>(tasksOf(one).map(({ text }) => text))
      const again = [...failed].find((jobId) => tasks.has(jobId) && asked.has(tasks.get(jobId)))
      if (again !== undefined)
        broken.push({
          at: one,
          detail: `asked again for what job ${again} had failed at, and had not looked why`,
        })
      for (const { jobId, task } of createdJobs(one)) tasks.set(jobId, task)
    }
    return { kept, broken }
  },
  examples: {
    kept: [{ given, steps: [create, list, lookUp, again] }],
    broken: [{ given, steps: [create, list, again] }],
  },
})
