import type { components } from '../api.ts'

type GatewayError = components['schemas']['GatewayError']

/** What Adobe's gateway says before the service sees the call. */
export function gatewayError(code: string, message: string): GatewayError {
  return { error_code: code, message }
}
