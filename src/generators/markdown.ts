import type { Service } from '../mock/engine/book/service.ts'

/** Text as one line of GitHub Markdown: white space collapsed, no HTML and no links outside code spans. */
export function inline(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line
    .split(/(`+[^`]+`+)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[<[]/g, '\\$&')))
    .join('')
}

/** The words of a page as a block quote, so that nothing in them begins a list, a heading or a table. */
export function blockQuote(text: string): string {
  return `> ${inline(text)
    .replace(/^[#>|*+~-]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')}`
}

/** Text in a code span, whatever backticks it holds. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``
}

/** A fenced block. */
export function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `${fence}${language}\n${text}\n${fence}`
}

/** A table; every cell is Markdown of one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A page by its title, linked to where the vendor publishes it. */
export function pageLink({ pages }: Service, id: string): string {
  const page = pages[id]
  return page ? `[${page.title.replace(/[[\]]/g, '\\$&')}](${page.url})` : code(id)
}

/** The blocks of a page, an empty line between them and a line end after the last. */
export function pageOf(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
