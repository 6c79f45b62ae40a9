import { masked, SCHEMES, type Mask } from './mark-of.ts'
import { maskProse } from './mask-prose.ts'
import { isSecret } from './secret-name.ts'

/** Fields that are secrets to the end of their line. */
const FIELD = /(?<![\w-])((?:set-)?cookie|(?:proxy-)?authorization)(["']?\s*:\s*["']?)([^\r\n"']+)/gi

const LABELLED = new RegExp(
  `(?<![\\w.$-])([\\w.$-]{1,100})(\\s*:[ \\t]*)((?:(?:${SCHEMES}) +)?[^\\s&;,"'<>{}()[\\]\`]+)`,
  'gi',
)

/**
 * Text that is no sentence of ours with its secrets masked: beside what `maskProse` finds, whatever stands
 * behind a name and a colon.
 */
export function maskText(text: string, mask: Mask): string {
  const fields = text.replace(
    FIELD,
    (_, name: string, between: string, value: string) => name + between + masked(value, mask),
  )
  const labelled = fields.replace(LABELLED, (all: string, name: string, between: string, value: string) =>
    isSecret(name, value) ? name + between + masked(value, mask) : all,
  )
  return maskProse(labelled, mask)
}
