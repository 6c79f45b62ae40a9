import type { Headers } from '../spec/request.ts'

/**
 * The token of `Authorization: Bearer <token>`, whatever the case of the scheme (RFC 9110, 11.1); nothing
 * where the header is missing or has another form.
 */
export function bearerToken({ authorization = '' }: Headers): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1]
}
