/** An answer that came over the wire, read strictly. */
export interface Answer {
  readonly status: number
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const STATUS_LINE = /^HTTP\/1\.1 (\d{3}) [\t\x20-\x7e\x80-\xff]*$/
const FIELD = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*?)[ \t]*$/
/** May stand more than once in an answer. */
const LISTS = new Set(['set-cookie', 'vary'])

/**
 * Reads answers off the bytes of a connection as they come, and objects to every one that is not well-formed:
 * a length that does not fit, a body where none may be, bytes that belong to no answer.
 */
export class AnswerReader {
  /** Those that are there as a whole. */
  readonly answers: Answer[] = []
  /** How many times the client was told to go on (100). */
  continued = 0
  /** What is wrong with the bytes, once something is. */
  fault: string | undefined
  readonly #methodOf: (index: number) => string | undefined
  #rest: Buffer = Buffer.alloc(0)

  /** `methodOf` says the method of the request that the answer of that number is to: a HEAD has no body. */
  constructor(methodOf: (index: number) => string | undefined) {
    this.#methodOf = methodOf
  }

  /** Bytes of an answer that is not there as a whole. */
  get isWithin(): boolean {
    return this.#rest.length > 0
  }

  read(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    while (this.fault === undefined && this.#readOne());
  }

  #readOne(): boolean {
    const end = this.#rest.indexOf('\r\n\r\n')
    if (end < 0) {
      const start = this.#rest.toString('latin1', 0, 9)
      if (!'HTTP/1.1 '.startsWith(start)) this.fault = `bytes that are no answer: ${this.#shown()}`
      return false
    }
    const head = this.#rest.toString('latin1', 0, end)
    const [statusLine = '', ...fields] = head.split('\r\n')
    const status = Number(STATUS_LINE.exec(statusLine)?.[1])
    if (Number.isNaN(status)) return this.#object(`the status line "${statusLine}"`)
    const headers = this.#headersOf(fields)
    if (!headers) return false
    if (status < 200) {
      this.continued++
      return this.#cut(end + 4)
    }
    const length = this.#bodyLength(status, headers)
    if (length === undefined || this.#rest.length < end + 4 + length) return false
    const body = this.#rest.toString('utf8', end + 4, end + 4 + length)
    this.answers.push({ status, headers, body })
    return this.#cut(end + 4 + length)
  }

  #headersOf(fields: readonly string[]): Record<string, string> | undefined {
    const headers: Record<string, string> = {}
    for (const field of fields) {
      const [, name = '', value = ''] = FIELD.exec(field) ?? []
      const key = name.toLowerCase()
      if (name === '' || (key in headers && !LISTS.has(key))) {
        this.#object(`the header "${field}"`)
        return undefined
      }
      headers[key] = value
    }
    return headers
  }

  #bodyLength(status: number, headers: Readonly<Record<string, string>>): number | undefined {
    const given = headers['content-length']
    if (headers['transfer-encoding'] !== undefined) this.#object('a body in chunks')
    if (headers['date'] === undefined) this.#object(`${status} without a date`)
    if (status === 204 || status === 304) {
      if (given !== undefined) this.#object(`${status} with a length`)
      return 0
    }
    if (given === undefined || !/^\d+$/.test(given)) this.#object(`${status} with the length ${given}`)
    if (this.fault !== undefined) return undefined
    return this.#methodOf(this.answers.length) === 'HEAD' ? 0 : Number(given)
  }

  #cut(length: number): boolean {
    this.#rest = this.#rest.subarray(length)
    return this.#rest.length > 0
  }

  #object(to: string): false {
    this.fault = `${to} in answer ${this.answers.length + 1}: ${this.#shown()}`
    return false
  }

  #shown(): string {
    return JSON.stringify(this.#rest.toString('latin1', 0, 300))
  }
}
