/** A journal entry as people and programs are shown it: plain JSON, secrets masked, long bodies cut. */
export interface ShownEntry {
  number: number
  id: string
  /** The time of the sandbox, ISO 8601. */
  at: string
  service?: string
  operation?: string
  request: ShownRequest
  response: ShownResponse
  /** What decided the answer. */
  decision: ShownDecision
  /** What went wrong, in words. */
  detail?: string
  /** The readings that the answer rests on, with the option in force. */
  readings: Record<string, string>
  /** Where the sandbox judges, the rules that looked at something the client gave. */
  exercised: string[]
  /** Whether the client said beforehand that it would be refused so. */
  expected: boolean
  /** Whether the client broke off before it had the whole answer. */
  lost: boolean
  /** Milliseconds. */
  took: number
}

export interface ShownRequest {
  method: string
  path: string
  query: string
  headers: Record<string, string>
  body: ShownBody
}

export interface ShownResponse {
  status: number
  reason?: string
  headers: Record<string, string>
  body: ShownBody
}

export interface ShownBody {
  /** base64 where the bytes are not UTF-8. */
  encoding: 'text' | 'base64'
  content: string
  /** How many bytes there were. */
  bytes: number
  /** Whether `content` holds but the first of them. */
  cut: boolean
}

export interface ShownDecision {
  by: 'rule' | 'handler' | 'problem' | 'preference' | 'failure'
  rule?: string
  problem?: string
  failure?: string
}
