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
  if (value instanceof Uint8Array) return OBJECT + value.byteLength
  if (WEIGHT in value) return OBJECT + Number(value[WEIGHT])
  let weight = OBJECT
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key]
    if (typeof inner === 'string') weight += SCALAR + inner.length
    else weight += typeof inner === 'object' && inner !== null ? SCALAR + weigh(inner) : SCALAR
    // The names of a row are its table's; those of a record are a client's.
    if (!Array.isArray(value)) weight += key.length >> 3
  }
  return weight
}
