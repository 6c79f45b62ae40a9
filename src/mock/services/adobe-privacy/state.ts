import type { WorldContext } from '../../engine/book/context.ts'
import { DAY } from '../../engine/book/durations.ts'
import type { OptionsOf } from '../../engine/book/reading.ts'
import type { World } from '../../engine/book/world.ts'
import { windowCounts } from '../../engine/book/window-counter.ts'
import { table } from '../../engine/store/table.ts'
import type { components } from './api.ts'
import type { Permission } from './organization/permissions.ts'
import type { ResponseCode } from './products/response-codes.ts'
import type { readings } from './readings/index.ts'

export type Identity = Readonly<components['schemas']['JobUserId']>
export type JobAction = components['schemas']['JobAction']
export type JobStatus = components['schemas']['JobStatus']
export type Regulation = components['schemas']['Regulation']

/** One product's part of a job. The jobs of one request share theirs until a command changes one of them. */
export interface Part {
  /** As in `include`. */
  readonly include: string
  /** What the product answers when it is done. */
  readonly code: ResponseCode
  /** When it is done; `NEVER` while that is not known. */
  readonly endsAt: number
}

/** One job: one action on the data of one user. Instants are milliseconds since 1970. */
export interface Job {
  readonly jobId: string
  readonly requestId: string
  /** The organization that asked, as in `x-gw-ims-org-id`. */
  readonly org: string
  /** As in the request. */
  readonly regulation: Regulation
  /** The regulation by the value it has now: what lists find the job under. */
  readonly listedUnder: Regulation
  readonly userKey: string
  readonly action: JobAction
  readonly submittedBy: string
  readonly userIds: readonly Identity[]
  readonly parts: readonly Part[]
  readonly createdAt: number
  /** When the products take the job up; before that it is `submitted`. */
  readonly startsAt: number
  /** When the last product is done; `NEVER` while that is not known. */
  readonly endsAt: number
  /** Whether it changes later after its creation than products do by themselves: lists look at it alone. */
  readonly late: boolean
}

/** How the part of a product ends in the jobs that are still to come. */
interface ProductOutcome {
  /** Its `productKey`. */
  readonly product: string
  readonly code: ResponseCode
}

/** What is known of an access token; one that nobody registered is good for everything. */
export interface Token {
  readonly token: string
  readonly expiresAt: number
  /** The only organization it may act for; `null` for any. */
  readonly org: string | null
  readonly permissions: readonly Permission[]
}

/** Until when the gateway turns calls for an organization away. */
interface Throttle {
  readonly org: string
  readonly until: number
}

export const tables = {
  jobs: table<Job>()({
    key: ['jobId'],
    indexes: { byCreation: ['org', 'listedUnder', 'late', 'createdAt'] },
  }),
  outcomes: table<ProductOutcome>()({ key: ['product'], indexes: {} }),
  /** Jobs, and requests for jobs, by organization and GMT day. */
  jobUploads: windowCounts(DAY),
  requestUploads: windowCounts(DAY),
  tokens: table<Token>()({ key: ['token'], indexes: {} }),
  revokedKeys: table<{ readonly apiKey: string }>()({ key: ['apiKey'], indexes: {} }),
  throttles: table<Throttle>()({ key: ['org'], indexes: {}, ends: ({ until }) => until }),
}

/** What of this service's world everything in it may name, named states and progress commands too. */
export interface Base extends World {
  tables: typeof tables
  readings: OptionsOf<typeof readings>
}

/** What named states and progress commands work with. */
export type BaseContext = WorldContext<Base>
