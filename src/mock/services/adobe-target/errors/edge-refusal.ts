import type { components } from '../api.ts'

/** A call to the edge that was refused. */
export function refused(message: string): components['schemas']['EdgeRefusal'] {
  return { success: false, message }
}
