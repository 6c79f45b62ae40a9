/** How an object that is no plain data says how many bytes it keeps. */
export const WEIGHT = Symbol('weight')

/** Bytes of a row beside its values: the objects, and its places in the trees. */
const ROW = 96
const OBJECT = 32
const SCALAR = 8

/**
 * About how many bytes a row keeps: the same for the same row, whoever asks and when. What rows share counts for
 * each of them.
 */
export function weightOf(row: object): number {
  return ROW + weigh(row)
}

function weigh(value: object): number {
  if (Array.isArray(value)) return weighList(value)
  if (value instanceof Uint8Array) return OBJECT + value.byteLength
  if (WEIGHT in value) return OBJECT + Number(value[WEIGHT])
  const record = value as Readonly<Record<string, unknown>>
  let weight = OBJECT
  // The names of a record may be a client's.
  for (const key in record) weight += (key.length >> 3) + weighPart(record[key])
  return weight
}

function weighList(list: readonly unknown[]): number {
  let weight = OBJECT
  for (let i = 0; i < list.length; i++) weight += weighPart(list[i])
  return weight
}

function weighPart(part: unknown): number {
  if (typeof part === 'string') return SCALAR + part.length
  return typeof part === 'object' && part !== null ? SCALAR + weigh(part) : SCALAR
}
