/**
 * What a reader does not see, and what moves or hides what he sees: controls, separators of lines, marks of
 * direction, characters without width, halves of characters.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu

/** What a runner of CI takes for a command: `::error::` after blanks, `##[error]` and `##vso[` anywhere. */
const CI_COMMAND = /^(\s*):(?=:)|(?<=#)#(?=\w*\[)/g

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Text of which all can be seen, on one line: a line feed is `\n`, and any other such character its number. */
export function visible(text: string): string {
  return text.replace(UNSEEN, numbered)
}

/** The same, with the lines and tabs that it has. */
export function visibleLines(text: string): string {
  return text.replace(UNSEEN, (character) => (/[\n\t]/.test(character) ? character : numbered(character)))
}

/** Text as it goes on one line of a terminal or a log, where CI may read along. */
export function printable(text: string): string {
  return withoutCommand(visible(text))
}

/** The same, with the lines and tabs that it has. */
export function printableLines(text: string): string {
  return visibleLines(text).split('\n').map(withoutCommand).join('\n')
}

function withoutCommand(line: string): string {
  return line.replace(CI_COMMAND, (_, blanks?: string) => (blanks === undefined ? '\\x23' : `${blanks}\\x3a`))
}

function numbered(character: string): string {
  const code = character.codePointAt(0)!
  const digits = code.toString(16)
  if (code > 0xffff) return `\\u{${digits}}`
  return SHORT[character] ?? (code > 0xff ? `\\u${digits.padStart(4, '0')}` : `\\x${digits.padStart(2, '0')}`)
}
