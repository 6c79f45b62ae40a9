/**
 * Whether a Content-Type says JSON, with parameters or without: `application/json`,
 * `application/problem+json; charset=utf-8`.
 */
export function isJson(contentType: string | undefined): boolean {
  return /[/+]json\s*(;|$)/.test(contentType ?? '')
}

/** The same of XML. */
export function isXml(contentType: string | undefined): boolean {
  return /[/+]xml\s*(;|$)/.test(contentType ?? '')
}
