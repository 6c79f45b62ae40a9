import { plain } from './plain-text.ts'

/** One piece of a document that somebody has to account for. */
export interface Unit {
  readonly kind: 'front matter' | 'heading' | 'sentence' | 'code'
  /** Without markup. */
  readonly text: string
  /** Where its block begins, as `line:column`. */
  readonly at: string
}

interface Line {
  readonly text: string
  readonly offset: number
}

/**
 * A code fence on one line or over several; the block of an unfenced `curl` or JSON sample goes up to the
 * next empty line.
 */
const FENCE = /^\s*(?:>\s?)*```/
const BARE_CODE = /^(?:curl .*|[{[])$/

/**
 * Splits a document into what it says: the front matter, headings, list items, table cells and sentences, and
 * each block of code whole. A line break ends a sentence. What is only markup (table rules, images, attribute
 * lists, `[!NOTE]`) says nothing.
 */
export function splitDocument(document: string): Unit[] {
  const units: Unit[] = []
  const lines = linesOf(unflattened(document))
  const take = (from: number, isLast: (line: string, index: number) => boolean) => {
    let to = from
    while (to < lines.length - 1 && !isLast(lines[to]!.text, to)) to++
    return lines.slice(from, to + 1)
  }
  const add = (kind: Unit['kind'], text: string, line: Line) => {
    if (/[\p{L}\p{N}]/u.test(text)) units.push({ kind, text, at: positionIn(document, line.offset) })
  }

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const block = blockAt(line.text, i)
    if (block) {
      const whole = take(i, (text, index) => block.isLast(text, index === i))
      add(block.kind, plain(whole.map(({ text }) => text).join('\n')), line)
      i += whole.length - 1
      continue
    }
    const text = line.text.replace(/^\s*(?:>\s?)+/, '')
    const kind = /^#{1,6} /.test(text) ? 'heading' : 'sentence'
    for (const sentence of /^\s*\|.*\|\s*$/.test(text) ? rowSentences(text) : sentencesOf(text))
      add(kind, sentence, line)
  }
  return units
}

/** Where a block that is one unit begins: its kind, and how to tell its last line. */
function blockAt(
  line: string,
  index: number,
): { readonly kind: Unit['kind']; isLast(line: string, isFirst: boolean): boolean } | undefined {
  if (index === 0 && line === '---')
    return { kind: 'front matter', isLast: (text, isFirst) => !isFirst && text === '---' }
  if (FENCE.test(line))
    return {
      kind: 'code',
      isLast: (text, isFirst) => (isFirst ? /```.*```\s*$/.test(text) : FENCE.test(text)),
    }
  return BARE_CODE.test(line) ? { kind: 'code', isLast: (text) => text === '' } : undefined
}

/**
 * A page that was copied onto a single line, with its blocks on lines again; every character keeps its place.
 */
function unflattened(document: string): string {
  if (document.trim().includes('\n')) return document
  return document
    .split(/(```.*?```)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/^ | $|\s(?=#{1,6} )|\s(?=- )/g, '\n')))
    .join('')
}

function linesOf(document: string): Line[] {
  let offset = 0
  return document.split('\n').map((text) => {
    const line = { text: text.replace(/\r$/, ''), offset }
    offset += text.length + 1
    return line
  })
}

/** Not after the full stop of an abbreviation. */
const BETWEEN_SENTENCES = /(?<=[.!?。]["'”’)\]]*)(?<!\b(?:e\.g|i\.e|cf|vs|etc)\.)\s+/i

function sentencesOf(text: string): string[] {
  return plain(text).split(BETWEEN_SENTENCES)
}

/**
 * The sentences of the cells of a table row. The name that a row or an item consists of belongs to the
 * sentence beside it.
 */
function rowSentences(row: string): string[] {
  if (/^[\s|:-]+$/.test(row)) return []
  const sentences: string[] = []
  let name = ''
  for (const cell of row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)) {
    let inCell = 0
    for (const piece of cell.split(/<br\s*\/?>|<\/?(?:ul|ol|li|p)\b[^>]*>/i)) {
      const isName = /^\s*(?:`[^`]+`\s*)+$/.test(piece)
      if (isName && inCell > 0) sentences[sentences.length - 1] += ` ${plain(piece)}`
      else if (isName) name = `${name} ${plain(piece)}`.trim()
      else {
        const [first = '', ...rest] = sentencesOf(piece)
        if (first === '') continue
        sentences.push(`${name} ${first}`.trim(), ...rest)
        inCell += 1
        name = ''
      }
    }
  }
  return name === '' ? sentences : [...sentences, name]
}

function positionIn(document: string, offset: number): string {
  const before = document.slice(0, offset)
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`
}
