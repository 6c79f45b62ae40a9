/**
 * Whether a Content-Type says JSON, with parameters or without: `application/json`,
 * `application/problem+json; charset=utf-8`.
 */
export function isJson(contentType: string | undefined): boolean {
  return /[/+]json\s*(;|$)/.test(contentType ?? '')
}
