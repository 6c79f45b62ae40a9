/** Header fields by lower-case name; several of one name are joined with `, `. */
export type Headers = Readonly<Record<string, string | undefined>>

/** A request as plain data. A door makes it from what it got. */
export interface Request {
  readonly method: string
  /** The path as it came, percent-encoded, without the query. */
  readonly path: string
  /** The query as it came, without the question mark; empty when there is none. */
  readonly query: string
  readonly headers: Headers
  readonly body: Uint8Array
  /**
   * The address the client used, up to where the vendor's own paths start: `http://127.0.0.1:4010` or
   * `http://127.0.0.1:4010/~my-test`.
   */
  readonly origin: string
}

/** An answer as plain data. */
export interface Response {
  readonly status: number
  readonly reason?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** The client is never to have it: the door breaks off the connection instead of sending it. */
  readonly lost?: true
}

/** The body of a request or response as text. */
export function bodyText({ body }: Pick<Request | Response, 'body'>): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body)
}

/** `/jobs?size=10`: path and query as they stand in a request line. */
export function targetOf({ path, query }: Pick<Request, 'path' | 'query'>): string {
  return query === '' ? path : `${path}?${query}`
}

/** `GET /jobs?size=10` */
export function requestLine(request: Pick<Request, 'method' | 'path' | 'query'>): string {
  return `${request.method} ${targetOf(request)}`
}
