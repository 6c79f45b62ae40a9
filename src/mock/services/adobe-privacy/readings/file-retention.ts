import { reading } from '../../../engine/book/reading.ts'

export default reading('file-retention', {
  question: 'For how long can the result of a job be downloaded?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '이 파일은 작업이 완료된 후 60일 동안 다운로드할 수 있습니다.',
      english: 'This file can be downloaded for 60 days after the job was completed.',
    },
    {
      page: 'best-practices',
      evidence: 'vendor',
      quote: 'All archive files are deleted from Experience Platform servers after 30 days.',
    },
  ],
  options: { '60-days': '60 days after the job completed', '30-days': '30 days after the job completed' },
  default: '60-days',
  evidence: 'stated',
  because: 'The page says 60. A client that fetches within 30 days is safe under both.',
})
