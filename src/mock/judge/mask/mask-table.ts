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
  const rows = lines.map((line, number) => {
    const cells = cellsOf(line)
    return cells
      .map((cell, i) => {
        const value = unquoted(cell)
        const before = i === 2 && cells.length === 3 ? unquoted(cells[0]!) : ''
        const isOne =
          (number > 0 && isSecret(names[i] ?? '', value)) ||
          (number > 0 && isSecretName(before) && isSecret(before, value))
        if (!isOne) return maskProse(cell, mask)
        return cell.replace(value, () => masked(value, mask))
      })
      .join('')
  })
  return rows.join('\n')
}

/** Cells and what separates them, in turn. */
const CELLS: Readonly<Record<string, RegExp>> = {
  ',': /"(?:[^"]|"")*"?|[^,]+|,/g,
  ';': /"(?:[^"]|"")*"?|[^;]+|;/g,
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '')
}
