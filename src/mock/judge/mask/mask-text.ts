import { masked, SCHEMES, type Mask } from './mark-of.ts'
import { maskProse } from './mask-prose.ts'
import { isSecret } from './secret-name.ts'

/** Fields that are secrets to the end of their line. */
const FIELD = /(?<![\w-])((?:set-)?cookie|(?:proxy-)?authorization)(["']?\s*:\s*["']?)([^\r\n"']+)/gi

const LABELLED = new RegExp(
  `(?<![\\w.$-])([\\w.$-]{1,100})(\\s*:[ \\t]*)((?:(?:${SCHEMES}) +)?[^\\s&;,"'<>{}()[\\]\`]+)`,
  'gi',
)

/** A line of its own that says a password, or a quoted one anywhere: blanks may be in these. */
const PHRASE =
  /(?<=^[ \t-]{0,40})([\w.$-]{0,80}(?:password|passwd|passphrase|pwd|secret))(:[ \t]+)(?!["'#])(\S[^\r\n]*)/gim
const IN_QUOTES = /(?<![\w.$-])([\w.$-]{1,100})(\s{0,20}:[ \t]*)(?:"((?:[^"\\\r\n]|\\.)+)|'([^'\r\n]+))/g

/**
 * Text that is no sentence of ours with its secrets masked: beside what `maskProse` finds, whatever stands
 * behind a name and a colon.
 */
export function maskText(text: string, mask: Mask): string {
  const fields = text.replace(
    FIELD,
    (_, name: string, between: string, value: string) => name + between + masked(value, mask),
  )
  const phrases = fields
    .replace(PHRASE, (all: string, name: string, between: string, value: string) =>
      isSecret(name, value) ? name + between + masked(value, mask) : all,
    )
    .replace(IN_QUOTES, (all: string, name: string, between: string, value?: string, other?: string) => {
      const secret = value ?? other ?? ''
      return isSecret(name, secret)
        ? `${name}${between}${value === undefined ? "'" : '"'}${masked(secret, mask)}`
        : all
    })
  const labelled = phrases.replace(LABELLED, (all: string, name: string, between: string, value: string) =>
    isSecret(name, value) ? name + between + masked(value, mask) : all,
  )
  return maskProse(labelled, mask)
}
