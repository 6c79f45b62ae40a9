import { reading } from '../../../engine/book/reading.ts'

export default reading('calls-window', {
  question: 'Over which minute are calls counted?',
  sources: [
    {
      page: 'target-limits',
      evidence: 'vendor',
      quote:
        'If you make more than 50 API calls per minute, [!DNL Target] returns a "503 HTTP status" ' +
        'error message.',
    },
    {
      page: 'campaign-results',
      evidence: 'observed',
      quote: '분당 50콜 -> 503 에러 시 65초 후 재시도',
      english: '50 calls a minute -> on a 503 error, try again after 65 seconds',
      note: 'A client in use waits longer than either minute.',
    },
  ],
  options: {
    sliding: 'the 60 seconds up to the call',
    'clock-minute': 'the minute of the clock that the call falls into',
  },
  default: 'sliding',
  evidence: 'assumed',
  because:
    'Nobody says. A client that keeps to any 60 seconds keeps to every minute of the clock as well, so ' +
    'the stricter one is safe.',
})
