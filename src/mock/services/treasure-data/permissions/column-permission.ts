import type { components } from '../api.ts'

/** Which columns queries see, by the tags of the columns. */
export type ColumnPermission = components['schemas']['ColumnPermission']
