import { requestText } from '../../../engine/book/journal/request-text.ts'

/** The whole of a request with its key: one that is sent again unchanged has the same. */
export const sameRequest = requestText('authorization', 'content-type')
