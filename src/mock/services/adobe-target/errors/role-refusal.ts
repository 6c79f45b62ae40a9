import type { AccessContext } from '../../../engine/book/context.ts'
import type { Base } from '../state.ts'
import { errorOf, type ErrorResponse } from './error-response.ts'

/** The status and the body for a user whose role is too low. */
export function roleRefusal(context: AccessContext<Base>): [status: 401 | 403 | 500, body: ErrorResponse] {
  switch (context.reading('role-status')) {
    case '401':
      return [401, errorOf(context, 401, 'Unauthorized', 'The user is not allowed to perform this operation')]
    case '403':
      return [403, errorOf(context, 403, 'Forbidden', 'Access to this resource is forbidden')]
    case '500':
      return [500, errorOf(context, 500, 'Internal.Server.Error', 'Internal server error')]
  }
}
