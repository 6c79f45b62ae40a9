import pc from 'picocolors'
import { markOf, masked } from '../../mock/judge/mask/mark-of.ts'
import { maskText } from '../../mock/judge/mask/mask-text.ts'
import { isSecretName } from '../../mock/judge/mask/secret-name.ts'
import type { Hollow } from '../../../contracts/pact/hollow.ts'
import type { InteractionResult, Verification } from '../../../contracts/pact/pact-verifier.ts'
import { cite, quotedLines } from '../../mock/engine/book/citation.ts'
import type { Rule } from '../../mock/engine/book/rule.ts'
import type { Service } from '../../mock/engine/book/service.ts'
import { printable, printableLines } from '../../mock/engine/value/printable.ts'
import type { RulesBehind } from './rules-behind.ts'

/** A line, and where it does not hold what was wrong and the sentence that it rests on. */
export function resultText(service: Service, result: InteractionResult, behind: RulesBehind = {}): string {
  const { description, ok, mismatches, notVerified } = result
  const says = printable(description)
  if (ok) return `  ${pc.green('✓')} ${says}`
  if (notVerified !== undefined)
    return [
      `  ${pc.yellow('?')} ${says}`,
      `      not verified: ${shown(notVerified)}`,
      ...mismatches.map((mismatch) => pc.dim(`      ${shown(mismatch)}`)),
    ].join('\n')
  return [
    `  ${pc.red('✗')} ${says}`,
    ...mismatches.map((mismatch) => `      ${shown(mismatch)}`),
    ...ruleLines(service, description, behind),
  ].join('\n')
}

/** `$.token: Expected 'abc' …` says a secret, too. */
function shown(mismatch: string): string {
  const place = /^[^\s:]+(?=:)/.exec(mismatch)?.[0] ?? ''
  const isOfSecret = isSecretName(place.split('.').at(-1)!)
  const unquoted = isOfSecret
    ? mismatch.replace(
        /(['"])(.+?)\1/g,
        (_, quote: string, said: string) => quote + masked(said, markOf) + quote,
      )
    : mismatch
  // A name before a colon is a place here, and what follows no value of it.
  return printableLines(place + maskText(unquoted.slice(place.length), markOf))
}

/** What the rule says that it rests on and, where another decided, what that one says. */
function ruleLines(service: Service, description: string, { cited, decided }: RulesBehind): string[] {
  const isNamed = ({ id }: Rule) => description.startsWith(`${id}: `)
  const own = service.rules.find((rule) => isNamed(rule) || rule.id === cited)
  const other = service.rules.find(({ id }) => id === decided && id !== own?.id)
  return [
    ...(own && !isNamed(own) ? [`      it rests on the rule ${own.id}`] : []),
    ...(own ? citationLines(service, own) : []),
    ...(other ? [`      the mock answered by the rule ${other.id}`, ...citationLines(service, other)] : []),
  ]
}

function citationLines(service: Service, rule: Rule): string[] {
  const citation = cite(service, rule.source)
  const said = quotedLines(citation)
  return said.length === 0
    ? []
    : [...said, `${citation.evidence}: ${citation.page}`].map((line) => pc.dim(`      ${line}`))
}

/** What went wrong outside any interaction, and how many hold of the pact with this name. */
export function sumText(verification: Verification, name: string): string {
  const { results, failures, hollow = [] } = verification
  const held = results.filter(({ ok }) => ok).length
  const open = results.filter(isNotVerified).length
  const broken = results.length - held - open
  const counted = [
    ...(broken > 0 ? [`${broken} broken`] : []),
    ...(open > 0 ? [`${open} not verified, since their states could not be entered`] : []),
  ]
  const sum = isEmpty(verification)
    ? `${name}: nothing of it is asked for`
    : [`${name}: ${held} of ${results.length} interactions hold`, ...counted].join('; ')
  return [
    ...failures.map((failure) => `  ${pc.red('✗')} ${shown(failure)}`),
    ...hollow.map(hollowText),
    `${colourOf(verification)(sum)}\n`,
  ].join('\n')
}

function hollowText({ operation, did, held }: Hollow): string {
  const opposite = did === 'refuse' ? 'succeed' : 'fail'
  const counted =
    held === 1 ? 'the one interaction that holds there shows' : `the ${held} that hold there show`
  return `  ${pc.yellow('!')} nothing that should ${opposite} does at ${operation}, so that ${counted} nothing`
}

/** Whether nothing went wrong, and all could be said. */
export function holds({ results, failures }: Verification): boolean {
  return failures.length === 0 && results.every(({ ok }) => ok)
}

/** Whether nothing went wrong of what could be said, and something could. */
function holdsAsFarAsSaid({ results, failures }: Verification): boolean {
  return (
    failures.length === 0 &&
    results.every((result) => result.ok || isNotVerified(result)) &&
    results.some(({ ok }) => ok)
  )
}

function isNotVerified({ notVerified }: InteractionResult): boolean {
  return notVerified !== undefined
}

function colourOf(verification: Verification): (text: string) => string {
  if (holds(verification)) return pc.green
  return holdsAsFarAsSaid(verification) ? pc.yellow : pc.red
}

/** Whether nothing was replayed, and nothing went wrong either. */
export function isEmpty({ results, failures }: Verification): boolean {
  return results.length + failures.length === 0
}
