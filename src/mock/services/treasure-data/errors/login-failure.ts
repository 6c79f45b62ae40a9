import type { components } from '../api.ts'
import { tdError } from './td-error.ts'

/** How the TD API turns a key away, as the reading `login-failure-body` has it. */
export function loginFailure(option: 'five-fields' | 'error-alone'): components['schemas']['LoginFailure'] {
  const error = 'Failed to Login'
  return option === 'five-fields' ? tdError(401, error) : { error }
}
