import { visibleLines } from '../mock/engine/value/printable.ts'

/** A value as JSON in which all can be seen: what cannot is escaped, and means the same to who reads it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(/[^\n -~]/gu, seen)}\n`
}

/** JSON knows no more than the numbers of UTF-16. */
function seen(character: string): string {
  if (visibleLines(character) === character) return character
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
