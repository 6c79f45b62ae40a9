import { reading } from '../../../engine/book/reading.ts'

export default reading('daily-limit-unit', {
  question: 'What does the daily limit of 20,000 jobs count?',
  sources: [
    {
      page: 'daily-limit',
      evidence: 'vendor',
      quote: 'The current daily upload limit is set at 20,000 jobs per day.',
    },
    {
      page: 'daily-limit',
      evidence: 'vendor',
      quote:
        'Ensure that each job contains no more than 1,000 user profiles, as documented in Create an ' +
        'access/delete job.',
    },
  ],
  options: {
    jobs: 'jobs: one for each user and action',
    requests: 'requests: what the article calls a job that holds up to 1000 profiles',
  },
  default: 'jobs',
  evidence: 'assumed',
  because: 'The page calls a job what has a jobId, and the smaller allowance is the safer one to build for.',
})
