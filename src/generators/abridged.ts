import { cutWithLength } from '../mock/engine/value/cut-text.ts'

const LONGEST_STRING = 160
const LONGEST_LIST = 3
const WIDEST = 100
const MOST_LINES = 40

/**
 * A JSON value as text for people: what fits on a line is on one, long lists and strings are cut and their
 * size said.
 */
export function abridged(value: unknown): string {
  const lines = print(shorten(value), '').split('\n')
  return lines.length <= MOST_LINES
    ? lines.join('\n')
    : [...lines.slice(0, MOST_LINES / 2), `… ${lines.length} lines in all`].join('\n')
}

/** Text cut where it is too long to read. */
export function cut(text: string, longest = LONGEST_STRING): string {
  return cutWithLength(text, longest)
}

function shorten(value: unknown): unknown {
  if (typeof value === 'string') return cut(value)
  if (Array.isArray(value)) return shortenList(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shorten(part)]))
}

function shortenList(items: readonly unknown[]): unknown[] {
  return items.length <= LONGEST_LIST ? items.map(shorten) : [shorten(items[0]), `… ${items.length} in all`]
}

function print(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const [open, close, space] = Array.isArray(value) ? ['[', ']', ''] : ['{', '}', ' ']
  const parts = Array.isArray(value)
    ? value.map((part) => print(part, inner))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${print(part, inner)}`)
  const line = parts.join(', ')
  if (line === '') return `${open}${close}`
  if (!line.includes('\n') && indent.length + line.length <= WIDEST)
    return `${open}${space}${line}${space}${close}`
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`
}
