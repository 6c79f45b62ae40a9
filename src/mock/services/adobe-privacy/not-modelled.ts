import type { NotModelledOf } from '../../engine/book/not-modelled.ts'
import type { pages } from './sources.ts'

/**
 * The mock has every operation of the vendor's OpenAPI. `POST …/jobs/{jobId}/child-job` and the paths of the
 * GDPR edition are no longer in it, so they get the 404 of what the vendor does not have.
 */
export const notModelled: readonly NotModelledOf<keyof typeof pages>[] = []
