import type { Documented } from '../../../engine/book/answer.ts'
import type { pages } from '../sources.ts'

/** What documents the status of a call too many. */
export const tooManyCalls = {
  evidence: 'vendor',
  page: 'target-limits',
  quote:
    'If you make more than 50 API calls per minute, [!DNL Target] returns a "503 HTTP status" error message.',
} as const satisfies Documented<keyof typeof pages>
