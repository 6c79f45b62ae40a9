import { reading } from '../../../engine/book/reading.ts'

export default reading('statuses-kept', {
  question: 'How long can the status of a batch be read?',
  sources: [
    {
      page: 'bulk-2022',
      evidence: 'vendor',
      quote: 'For each client, only the previous 10 statuses are stored, for a maximum of 24 hours.',
    },
    {
      page: 'campaign-status',
      evidence: 'observed',
      quote: '공식 적재 상한이 24시간이고, GitHub 기준으로 batchId 조회도 약 24시간이다.',
      english:
        'The official upper limit of loading is 24 hours, and by GitHub a batchId can be looked up for ' +
        'about 24 hours as well.',
      note: 'This client sends some hundred batches in a row and reads all their statuses afterwards.',
    },
  ],
  options: {
    'a-day': '24 hours',
    'ten-for-a-day': '24 hours, and only the last 10 of a client',
    always: 'as long as the sandbox lives',
  },
  default: 'a-day',
  evidence: 'vendor',
  because: 'The two sources agree on 24 hours; a client at work contradicts the limit of ten.',
})
