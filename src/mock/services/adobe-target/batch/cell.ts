/** How a cell of a batch is read where the documents leave it open. */
export interface CellReading {
  /** Whether a bare `+` means a space, as in any form. */
  readonly plusIsSpace: boolean
  /** Whether spaces around a name or a value are left out. */
  readonly trims: boolean
}

const SPACE = 0x20
const PLUS = 0x2b
const COMMA = 0x2c
const PERCENT = 0x25

const utf8 = new TextDecoder()

/** Where the cell that starts at `start` ends: at the next comma, or with its line. */
export function cellEnd(bytes: Uint8Array, start: number, lineEnd: number): number {
  let end = start
  while (end < lineEnd && bytes[end] !== COMMA) end++
  return end
}

/**
 * Writes the bytes that a cell stands for into `target`, and says how many they are: never more than the cell
 * has.
 */
export function decodeCell(
  bytes: Uint8Array,
  from: number,
  to: number,
  target: Uint8Array,
  { plusIsSpace, trims }: CellReading,
): number {
  let start = from
  let end = to
  while (trims && start < end && bytes[start] === SPACE) start++
  while (trims && start < end && bytes[end - 1] === SPACE) end--
  let length = 0
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    if (byte === PERCENT) {
      target[length++] = hexValue(bytes[i + 1]!) * 16 + hexValue(bytes[i + 2]!)
      i += 2
    } else target[length++] = byte === PLUS && plusIsSpace ? SPACE : byte
  }
  return length
}

/** The text that a cell stands for. */
export function cellText(bytes: Uint8Array, from: number, to: number, reading: CellReading): string {
  if (from === to) return ''
  const target = new Uint8Array(to - from)
  return utf8.decode(target.subarray(0, decodeCell(bytes, from, to, target, reading)))
}

/** The texts of all cells of a line. */
export function cellTexts(bytes: Uint8Array, from: number, to: number, reading: CellReading): string[] {
  const texts: string[] = []
  for (let start = from; start <= to;) {
    const end = cellEnd(bytes, start, to)
    texts.push(cellText(bytes, start, end, reading))
    start = end + 1
  }
  return texts
}

/** What a byte is worth as a hexadecimal digit; negative when it is none. */
export function hexValue(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
