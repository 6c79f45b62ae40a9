import { reading } from '../../../engine/book/reading.ts'

export default reading('login-failure-body', {
  question: 'Which fields has the body of a 401 of the TD API?',
  sources: [
    {
      page: 'login-failure-seen',
      evidence: 'observed',
      quote: '{"error":"Failed to Login"}',
      note: 'Seen in 2015, on another operation.',
    },
    {
      page: 'td-api',
      evidence: 'assumed',
      note:
        'The component ErrorResponse requires error, message, text, severity and status_code; no ' +
        'operation refers to it.',
    },
  ],
  options: { 'five-fields': 'error, message, text, severity and status_code', 'error-alone': 'only error' },
  default: 'five-fields',
  evidence: 'assumed',
  because: 'It satisfies every client that reads one of the five. A client should not need more than error.',
})
