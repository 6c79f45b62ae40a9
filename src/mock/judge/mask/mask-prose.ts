import { masked, SCHEMES, type Mask } from './mark-of.ts'
import { isSecret } from './secret-name.ts'

const USERINFO = /(?<=\b[a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#@"'<>]{1,2000}(?=@)/gi

/** Secrets that can be told by their looks. */
const LOOKS = [
  /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{2,}\.[\w-]*/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk_live_|sk_test_|rk_live_|sk-|npm_)[\w-]{10,}/g,
  /\bAIza[\w-]{30,}/g,
  /\b\d{1,15}\/[0-9a-f]{40}\b/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
]

const AFTER_SCHEME = new RegExp(
  `\\b((?:${SCHEMES})(?: +|%20|\\+))((?=[\\w.~+/=-]*[\\d._~+/=-])[\\w.~+/=-]{6,})`,
  'gi',
)

const VALUE = `"(?:[^"\\\\]|\\\\.)*"?|'(?:[^'\\\\]|\\\\.)*'?|(?:(?:${SCHEMES})(?: +|%20|\\+))?[^\\s&;,"'<>{}()[\\]\`]+`
const ASSIGNED = new RegExp(`(?<![\\w.$-])([\\w.$[\\]%-]{1,100})(=)(${VALUE})`, 'gi')
const QUOTED =
  /(["'])([\w.$ [\]-]{1,100})(\1\s*[:=]\s*)("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|-?\d[\d.e+-]*)/gi

/**
 * Text with its secrets masked where it says by a name or by their looks that they are some: `token=abc`,
 * `"token":"abc"`, `https://me:abc@host`, `Bearer abc`. Sentences stay as they are.
 */
export function maskProse(text: string, mask: Mask): string {
  const unnamed = text.replace(USERINFO, (userinfo) => mask(userinfo))
  const named = [ASSIGNED, QUOTED].reduce(
    (left, pattern) =>
      left.replace(pattern, (all: string, ...groups: string[]) =>
        pattern === ASSIGNED
          ? assigned(all, groups[0]!, groups[1]!, groups[2]!, mask)
          : quoted(all, groups as [string, string, string, string], mask),
      ),
    unnamed,
  )
  const looked = LOOKS.reduce((left, look) => left.replace(look, (secret) => mask(secret)), named)
  return looked.replace(AFTER_SCHEME, (_, scheme: string, secret: string) => scheme + mask(secret))
}

function assigned(all: string, name: string, between: string, value: string, mask: Mask): string {
  const bare = unquoted(value)
  return isSecret(decoded(name), decoded(bare)) ? `${name}${between}${replaced(value, bare, mask)}` : all
}

function quoted(
  all: string,
  [quote, name, between, value]: readonly [string, string, string, string],
  mask: Mask,
): string {
  const bare = unquoted(value)
  return isSecret(name, bare) ? `${quote}${name}${between}${replaced(value, bare, mask)}` : all
}

function unquoted(value: string): string {
  return /^["']/.test(value) ? value.slice(1).replace(/["']$/, '') : value
}

function replaced(value: string, bare: string, mask: Mask): string {
  const left = masked(decoded(bare), mask)
  if (bare === value) return left
  return `${value[0]}${left}${value.length > bare.length + 1 ? value[0] : ''}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
