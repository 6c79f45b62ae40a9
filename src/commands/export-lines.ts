import { shellQuoted } from './shell-quoted.ts'

/** Shell lines that export variables, each with a comment on what it is. */
export function exportLines(
  variables: Readonly<Record<string, { readonly value: string; readonly says: string }>>,
): string[] {
  return Object.entries(variables).map(([name, { value, says }]) => {
    const word = /^[\w@%+=:,./-]+$/.test(value) ? value : shellQuoted(value)
    return `export ${name}=${word}  # ${says}`
  })
}
