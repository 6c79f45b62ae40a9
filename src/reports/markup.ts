import { visibleLines } from '../mock/engine/value/printable.ts'

/** Text that is markup already. Only `markup` makes it, so that nothing gets into a page unescaped. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = Markup | string | number | undefined | false | readonly Part[]

/**
 * HTML or XML as a template: what is put in is escaped unless it is markup itself; nothing comes of
 * `undefined` and `false`.
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    literals.map((literal, i) => literal + (i < parts.length ? written(parts[i]) : '')).join(''),
  )
}

function written(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Markup) return part.text
  if (typeof part === 'object') return part.map(written).join('')
  return escaped(String(part))
}

/** XML cannot hold most of what is unseen, even escaped. */
function escaped(text: string): string {
  return visibleLines(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
