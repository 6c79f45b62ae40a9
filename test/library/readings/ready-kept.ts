import { reading } from '../../../src/mock/engine/book/reading.ts'

export default reading('ready-kept', {
  question: 'Is a copy that was fetched for one reader lent to another one who comes first?',
  sources: [{ page: 'house-rules', evidence: 'stated', quote: 'We fetch another copy for you.' }],
  options: { refused: 'no: it is kept for the reader who asked', allowed: 'yes' },
  default: 'refused',
  evidence: 'assumed',
  because: 'It was fetched for that reader.',
})
