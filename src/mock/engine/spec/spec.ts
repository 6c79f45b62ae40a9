/** A JSON Schema as it stands in a spec. */
export interface Schema {
  readonly [keyword: string]: unknown
}

/** A schema and where it stands: a JSON Pointer into the document, `$ref`s followed. */
export interface Located {
  readonly pointer: string
  readonly schema: Schema
}

export interface SpecParameter extends Located {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  /** The JSON type that the text of the value is read as. */
  readonly type: 'integer' | 'number' | 'boolean' | 'array' | 'string'
}

export interface SpecReply {
  readonly status: number
  /** Nothing where the reply has no body. House rule: one media type for each status. */
  readonly mediaType: string | undefined
  readonly content: Located | undefined
  /** The named examples of the spec. */
  readonly examples: Readonly<Record<string, unknown>>
  /** The headers that the spec documents, by their names in lower case, each with a value that it gives for one. */
  readonly headers: Readonly<Record<string, string>>
}

export interface SpecOperation {
  readonly id: string
  readonly method: string
  /** The path as in the spec: `/jobs/{jobId}`. */
  readonly path: string
  readonly parameters: readonly SpecParameter[]
  readonly bodyRequired: boolean
  /** Per media type, what the body is. */
  readonly bodies: ReadonlyMap<string, Located>
  readonly replies: ReadonlyMap<number, SpecReply>
}

/** One OpenAPI 3.1 document, read for the engine. */
export interface Spec {
  readonly document: Schema
  readonly operations: ReadonlyMap<string, SpecOperation>
  /** The schema at a JSON Pointer, its `$ref`s followed; throws where there is none. */
  at(pointer: string): Located
}
