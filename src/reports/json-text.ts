import { visibleLines } from '../mock/engine/value/printable.ts'

/** A value as JSON in which all can be seen: what cannot is escaped, and means the same to who reads it. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(/[^\n -~]/gu, (character) => (visibleLines(character) === character ? character : escaped(character)))}\n`
}

/** JSON knows no more than the numbers of UTF-16. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('')
}
