import { masked, type Mask } from './mark-of.ts'
import { maskProse } from './mask-prose.ts'
import { isSecret, isSecretName } from './secret-name.ts'

/**
 * A table of lines and cells (CSV, TSV) with its secrets masked: what stands in a column of such a name, and
 * in a row of two what stands behind such a name.
 */
export function maskTable(text: string, mask: Mask): string {
  const lines = text.split('\n')
  const separator = /[\t;,]/.exec(lines[0] ?? '')?.[0] ?? ','
  const cellsOf = (line: string) => line.match(separator === '\t' ? /[^\t]+|\t/g : CELLS[separator]!) ?? []
  const names = cellsOf(lines[0] ?? '').map(unquoted)
  const couldBe = names.map(isSecretName)
  const masking = (cells: readonly string[], isHead: boolean) => (cell: string, i: number) => {
    const before = i === 2 && cells.length === 3 ? unquoted(cells[0]!) : ''
    const value = unquoted(cell)
    const name = couldBe[i] === true ? names[i]! : before
    if (!isHead && name !== '' && isSecret(name, value)) return cell.replace(value, () => masked(value, mask))
    // What stands between two cells needs no look.
    return cell.length < 2 ? cell : maskProse(cell, mask)
  }
  return lines
    .map((line, number) => {
      const cells = cellsOf(line)
      return cells.map(masking(cells, number === 0)).join('')
    })
    .join('\n')
}

/** Cells and what separates them, in turn. */
const CELLS: Readonly<Record<string, RegExp>> = {
  ',': /"(?:[^"]|"")*"?|[^,]+|,/g,
  ';': /"(?:[^"]|"")*"?|[^;]+|;/g,
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '')
}
