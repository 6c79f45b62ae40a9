import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A fenced block of a page, and the line on which its text begins. */
export interface Block {
  readonly language: string
  readonly text: string
  readonly line: number
}

/** A page of the repository, from its root: `README.md`. */
export function readPage(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
}

/** The fenced blocks of a page, in order. */
export function blocksIn(markdown: string): Block[] {
  const blocks: Block[] = []
  let open: { language: string; lines: string[]; line: number } | undefined
  for (const [i, text] of markdown.split('\n').entries()) {
    const fence = /^```(\w*)$/.exec(text)
    if (fence && open) blocks.push({ language: open.language, text: open.lines.join('\n'), line: open.line })
    if (fence) open = open ? undefined : { language: fence[1]!, lines: [], line: i + 2 }
    else open?.lines.push(text)
  }
  return blocks
}

/**
 * The commands that a page prints, as a reader would type them: lines of `sh` blocks without their comments,
 * and lines after a `$`.
 */
export function commandsIn(markdown: string): string[] {
  return blocksIn(markdown).flatMap(({ language, text }) => {
    const lines = text.split('\n')
    if (language === 'sh')
      return lines.map((line) => line.replace(/\s+#\s.*$/, '')).filter((line) => line !== '')
    return lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2))
  })
}
