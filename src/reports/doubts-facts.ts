/** What a report of doubts says of the search itself. */
export interface DoubtsFacts {
  /** The version of this package. */
  readonly version: string
  readonly command: readonly string[]
  /** When the first run started, ISO 8601. */
  readonly at: string
}
