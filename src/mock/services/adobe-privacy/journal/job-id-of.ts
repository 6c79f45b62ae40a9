import type { Observation } from '../../../engine/book/journal/observation.ts'

/** The job that the path of a call names. */
export function jobIdOf({ path }: Observation): string | undefined {
  return path['jobId']
}
