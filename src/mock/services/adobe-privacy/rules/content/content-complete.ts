import { statusOf } from '../../jobs/lifecycle.ts'
import { refusal } from '../../kit.ts'
import { requestPath } from '../../errors/request-path.ts'
import { notFound } from '../../errors/service-error.ts'

export default refusal('retrievePrivacyJobContent', 'content-complete', {
  says: 'Only a complete job has a result to download.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '작업 상태가 `complete`인 경우 이 특성은 작업 결과를 ZIP 파일로 다운로드할 수 있는 URL을 제공합니다.',
    note: 'The page says when there is an address; that the address answers 404 before is assumed.',
  },
  after: ['job-known', 'job-own'],
  when({ state, path, clock }) {
    const job = state.jobs.get(path.jobId)
    return job !== undefined && statusOf(job, clock.now()) !== 'complete'
  },
  reply: (refuse, context) => refuse(404, notFound('This job has no result', requestPath(context))),
  examples: {
    refused: [
      { given: 'a submitted job', request: {} },
      { given: 'a processing job', request: {} },
      { given: 'a failed job', request: {} },
    ],
    allowed: [{ given: 'a complete job', request: {} }],
  },
})
