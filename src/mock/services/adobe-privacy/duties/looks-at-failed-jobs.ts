import { judgeInTurn } from '../../../engine/book/journal/judge-in-turn.ts'
import { FailedJobs } from '../journal/failed-jobs.ts'
import { createdJobs, tasksOf } from '../journal/creates.ts'
import { jobIdOf } from '../journal/job-id-of.ts'
import { rowsOf } from '../journal/lists.ts'
import { statusOf } from '../journal/look-ups.ts'
import { createJobsAt, listJobsAt, lookUpAt } from '../examples/steps.ts'
import { duty, isCall } from '../kit.ts'
import { FIRST_JOB_ID, oneUserBut } from '../samples.ts'

const given = { state: 'a product outcome', params: { product: 'Analytics', outcome: 'error' } } as const
const create = createJobsAt('12:00:00', oneUserBut({}))
const again = createJobsAt('14:00:00', oneUserBut({}))
const list = listJobsAt('13:00:00')
const lookUp = lookUpAt('13:00:00', FIRST_JOB_ID)

export default duty(['listPrivacyJobs', 'retrievePrivacyJob'], 'looks-at-failed-jobs', {
  says: 'Looks a job up when its list shows an error, to learn what went wrong.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '개별 작업 세부 정보를 검색하여 보다 구체적인 정보를 얻을 수 있습니다.',
    english: 'More specific information can be had by retrieving the details of the individual job.',
  },
  remedy: 'Read productStatusResponse of each product of the job.',
  judge: judgeInTurn(() => {
    const failed = new FailedJobs()
    const looked = new Set<string>()
    return (call) => {
      for (const { jobId = '', status } of rowsOf(call))
        if (status === 'error' && !looked.has(jobId)) failed.add(jobId)
      if (statusOf(call) === 'error') {
        const jobId = jobIdOf(call) ?? ''
        looked.add(jobId)
        return failed.delete(jobId) ? 'kept' : undefined
      }
      if (!isCall(call, 'createPrivacyJob')) return undefined
      const again = failed.firstAt(tasksOf(call).map(({ text }) => text))
      for (const { jobId, task } of createdJobs(call)) failed.made(jobId, task)
      return again === undefined
        ? undefined
        : { broken: `asked again for what job ${again} had failed at, and had not looked why` }
    }
  }),
  examples: {
    kept: [{ given, steps: [create, list, lookUp, again] }],
    broken: [{ given, steps: [create, list, again] }],
  },
})
