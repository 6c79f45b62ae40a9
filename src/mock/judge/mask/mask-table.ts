import { masked, type Mask } from './mark-of.ts'
import { maskProse } from './mask-prose.ts'
import { isSecret, isSecretName } from './secret-name.ts'

const SEPARATOR = /[\t;,]/

/**
 * A table of lines and cells (CSV, TSV) with its secrets masked: what stands in a column of such a name, and
 * in a row of two what stands behind such a name.
 */
export function maskTable(text: string, mask: Mask): string {
  const [head = '', ...rows] = text.split('\n')
  const separator = separatorOf(head)
  const titles = cellsOf(head, separator)
  const names = titles.map(unquoted)
  const couldBe = names.map(isSecretName)
  const maskRow = (row: string) => {
    const cells = cellsOf(row, separator)
    const beside = cells.length === 2 ? ['', unquoted(cells[0]!)] : []
    return cells
      .map((cell, i) => {
        const value = unquoted(cell)
        const name = couldBe[i] === true ? names[i]! : beside[i]
        return name !== undefined && name !== '' && isSecret(name, value)
          ? cell.replace(value, () => masked(value, mask))
          : proseOf(cell, mask)
      })
      .join(separator)
  }
  const first = titles.map((cell) => proseOf(cell, mask))
  return [first.join(separator), ...rows.map(maskRow)].join('\n')
}

/** Whether a text is such a table by its looks: the first line names a secret, and the second has as many cells. */
export function isTable(text: string): boolean {
  const [head = '', row = ''] = text.split('\n', 2)
  if (!SEPARATOR.test(head)) return false
  const separator = separatorOf(head)
  const names = cellsOf(head, separator).map(unquoted)
  return (
    names.every((name) => /^\uFEFF?[\w.$ -]{1,100}$/.test(name)) &&
    names.some(isSecretName) &&
    cellsOf(row, separator).length === names.length
  )
}

function separatorOf(head: string): string {
  return SEPARATOR.exec(head)?.[0] ?? ','
}

function proseOf(cell: string, mask: Mask): string {
  return cell.length < 2 ? cell : maskProse(cell, mask)
}

/** What stands between separators; one within quotes separates nothing. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let [from, isQuoted] = [0, false]
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"' && separator !== '\t') isQuoted = !isQuoted
    if (isQuoted || line[at] !== separator) continue
    cells.push(line.slice(from, at))
    from = at + 1
  }
  return [...cells, line.slice(from)]
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '')
}
