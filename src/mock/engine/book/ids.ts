/**
 * Makes ids and everything else that looks random, from the seed of a sandbox: the same calls give the same
 * values.
 */
export interface Ids {
  /** A version 4 UUID. */
  uuid(): string
  /** So many decimal digits, the first of them never 0. */
  digits(count: number): string
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number
}
