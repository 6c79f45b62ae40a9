import type { ParamsOf } from '../../engine/book/action.ts'
import { kitFor } from '../../engine/book/kit.ts'
import type { operations } from './api.ts'
import type { Caller } from './caller.ts'
import type { pages } from './sources.ts'
import type { Base } from './state.ts'
import type { states } from './states/index.ts'

/** Everything that the rules, handlers and examples of this service may name. */
export interface Privacy extends Base {
  operations: operations
  caller: Caller
  states: ParamsOf<typeof states>
  pages: keyof typeof pages
}

export const { refusal, accessRefusal, limit, promise, duty, handler, isCall, callsOf } = kitFor<Privacy>()

/** All operations, for what the gateway asks before any of them. */
export const everyOperation = [
  'listPrivacyJobs',
  'createPrivacyJob',
  'retrievePrivacyJob',
  'retrievePrivacyJobContent',
  'processCCPASalesConsent',
] as const
