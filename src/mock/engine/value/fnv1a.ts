const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/**
 * FNV-1a, as eight hexadecimal digits: enough to tell values apart in one journal, not enough to get one
 * back. Each UTF-16 code unit counts as one step.
 */
export function fnv1a(text: string): string {
  let hash = OFFSET
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
