import type { ToldToken } from './tokens.ts'

/** The newest token of each holder, as a client has been told. */
export class CurrentTokens {
  readonly #ofHolder = new Map<string, ToldToken>()
  readonly #ofText = new Map<string, Map<string, ToldToken>>()

  /** Whether the client has been told of any. */
  get isKnown(): boolean {
    return this.#ofHolder.size > 0
  }

  /** Takes a new one, and gives the one that its holder had before. */
  add(told: ToldToken): ToldToken | undefined {
    const before = this.#ofHolder.get(told.holder)
    if (before) this.#ofText.get(before.accessToken)?.delete(told.holder)
    this.#ofHolder.set(told.holder, told)
    const alike = this.#ofText.get(told.accessToken) ?? new Map<string, ToldToken>()
    this.#ofText.set(told.accessToken, alike.set(told.holder, told))
    return before
  }

  /** Those that are written so. */
  written(accessToken: string | undefined): readonly ToldToken[] {
    return [...(this.#ofText.get(accessToken ?? '')?.values() ?? [])]
  }
}
