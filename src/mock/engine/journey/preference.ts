/** What a `Prefer` header asks for, in Prism's words: a documented status, an example by name, or both. */
export interface Preference {
  readonly code: string | undefined
  readonly example: string | undefined
}
