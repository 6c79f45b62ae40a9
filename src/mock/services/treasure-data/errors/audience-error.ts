import type { components } from '../api.ts'

/** A refusal in the words of the older CDP family. */
export function audienceError(code: string, message: string): components['schemas']['CdpError'] {
  return { code, message }
}
