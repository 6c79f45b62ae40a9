const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/**
 * FNV-1a, as eight hexadecimal digits: enough to tell values apart in one journal, not enough to get one
 * back. Of text, each UTF-16 code unit counts as one step.
 */
export function fnv1a(value: string | Uint8Array): string {
  let hash = OFFSET
  if (typeof value === 'string') {
    for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), PRIME)
  } else {
    for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value[i]!, PRIME)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
