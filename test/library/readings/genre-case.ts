import { reading } from '../../../src/mock/engine/book/reading.ts'

export default reading('genre-case', {
  question: 'Does `genre=Essay` find books of the genre `essay`?',
  sources: [{ page: 'catalogue', evidence: 'stated', quote: 'Give a genre to see its books.' }],
  options: { exact: 'no: capital and small letters differ', ignored: 'yes' },
  default: 'exact',
  evidence: 'assumed',
  because: 'The catalogue writes all genres in small letters.',
})
