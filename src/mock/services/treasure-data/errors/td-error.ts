import type { components } from '../api.ts'

/**
 * A refusal in the words of the TD API: one message three times, for the clients that read `error`, `message`
 * or `text`.
 */
export function tdError(status: number, message: string): components['schemas']['ErrorResponse'] {
  return { error: message, message, text: message, severity: 'error', status_code: status }
}
