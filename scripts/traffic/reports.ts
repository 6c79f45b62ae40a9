/** What the process of a mock is asked to do: collect garbage and measure, or close the mock and end. */
export type Order = 'measure' | 'close'

/** Bytes that a process holds. */
export interface Memory {
  readonly rss: number
  readonly heapUsed: number
  readonly external: number
}

/** What the process of a mock tells. */
export type Report =
  | { readonly kind: 'started'; readonly port: number }
  | {
      readonly kind: 'wrong'
      readonly wrong: string
      readonly request: string
      /** The number of the connection, where the request said it. */
      readonly connection: string | undefined
    }
  | ({ readonly kind: 'memory' } & Memory)
  /** `left` names what still keeps the process alive, beside the IPC itself. */
  | { readonly kind: 'closed'; readonly left: readonly string[] }
