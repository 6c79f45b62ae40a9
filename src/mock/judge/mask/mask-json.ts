import { masked, type Mask } from './mark-of.ts'
import { maskProse } from './mask-prose.ts'
import { isSecret } from './secret-name.ts'

/** Texts in texts that are read as JSON at most, one in the other: what lies deeper is taken for prose. */
const DEEPEST = 8

const TOKEN = /"(?:[^"\\]|\\[^])*"?|[{}[\],:]|[^\s{}[\],:"]+/g

/** A number or a text, and where it stands. */
interface Scalar {
  readonly start: number
  readonly raw: string
  readonly value: string
}

/** An object or a list that is open: the name that its next value stands under. */
interface Frame {
  readonly isObject: boolean
  /** Whether it is a list in a list: one of two texts may be a name and its value. */
  readonly isInList: boolean
  /** Values in a list so far. */
  length: number
  name: string | undefined
  isNameNext: boolean
  label: string | undefined
  labelled: Scalar | undefined
}

/**
 * JSON with its secrets masked, at any depth, all else byte for byte: texts and numbers under a name, in a list
 * under one, or beside it, as in `{"name":"password","value":"…"}`. JSON that is cut off or broken is masked
 * as far as it goes.
 */
export function maskJson(text: string, mask: Mask, depth = 0): string {
  const edits = new Map<number, { readonly end: number; readonly put: string }>()
  const stack: Frame[] = [frame(false, undefined, false)]
  const edit = ({ start, raw }: Scalar, put: string) =>
    edits.set(start, { end: start + raw.length, put: JSON.stringify(put) })
  const close = ({ isInList, length, label, labelled }: Frame) => {
    if (isInList && length !== 2) return
    if (label !== undefined && labelled && isSecret(label, labelled.value))
      edit(labelled, masked(labelled.value, mask))
  }
  for (const { 0: raw, index: start } of text.matchAll(TOKEN)) {
    const top = stack.at(-1)!
    if (raw === '{' || raw === '[') {
      top.length += 1
      const isInList = stack.length > 1 && !top.isObject && raw === '['
      stack.push(frame(raw === '{', raw === '[' ? top.name : undefined, isInList))
    } else if (raw === '}' || raw === ']') {
      if (stack.length > 1) close(stack.pop()!)
    } else if (raw === ',') top.isNameNext = top.isObject
    else if (raw === ':') top.isNameNext = false
    else if (top.isNameNext) top.name = valueOf(raw)
    else {
      const scalar = { start, raw, value: valueOf(raw) }
      note(top, scalar)
      const put = maskScalar(top.name, scalar, mask, depth)
      if (put !== undefined) edit(scalar, put)
    }
  }
  for (const open of stack) close(open)
  return edited(text, edits)
}

function frame(isObject: boolean, name: string | undefined, isInList: boolean): Frame {
  return { isObject, isInList, length: 0, name, isNameNext: isObject, label: undefined, labelled: undefined }
}

/** Keeps what may be a name and a value side by side. */
function note(open: Frame, scalar: Scalar): void {
  if (!open.isObject) {
    open.length += 1
    if (open.isInList && open.length === 1 && scalar.raw.startsWith('"')) open.label = scalar.value
    else if (open.isInList && open.length === 2) open.labelled = scalar
    return
  }
  if (open.name === undefined) return
  if (/^(name|key|field|header|param|parameter|attribute|property|id|label)$/i.test(open.name))
    open.label ??= scalar.value
  else if (/^(value|val|content|data|text|string)$/i.test(open.name)) open.labelled ??= scalar
}

function maskScalar(
  name: string | undefined,
  { raw, value }: Scalar,
  mask: Mask,
  depth: number,
): string | undefined {
  if (name !== undefined && isSecret(name, value)) return masked(value, mask)
  if (!raw.startsWith('"')) return undefined
  const isJson = depth < DEEPEST && /^\s*[[{]/.test(value)
  const left = isJson ? maskJson(value, mask, depth + 1) : maskProse(value, mask)
  return left === value ? undefined : left
}

/** What a text says, also one that is cut off or that holds what JSON would have escaped. */
function valueOf(raw: string): string {
  if (!raw.startsWith('"')) return raw
  try {
    return String(JSON.parse(raw))
  } catch {
    const { 0: said } = /^"(?:[^"\\]|\\[^])*/.exec(raw)!
    return said
      .slice(1)
      .replace(/\\(?:u([\da-f]{4})|([^]))/gi, (_, code: string | undefined, mark: string) =>
        code === undefined ? (ESCAPED[mark] ?? mark) : String.fromCharCode(Number.parseInt(code, 16)),
      )
  }
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function edited(
  text: string,
  edits: ReadonlyMap<number, { readonly end: number; readonly put: string }>,
): string {
  let from = 0
  const parts: string[] = []
  for (const [start, { end, put }] of [...edits].sort(([a], [b]) => a - b)) {
    parts.push(text.slice(from, start), put)
    from = end
  }
  return [...parts, text.slice(from)].join('')
}
