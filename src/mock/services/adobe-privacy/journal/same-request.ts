import { requestText } from '../../../engine/book/journal/request-text.ts'
import { identifying } from './sender.ts'

/** The whole of a request with who sends it: one that is sent again unchanged has the same. */
export const sameRequest = requestText(...identifying, 'accept', 'content-type')
