import { relative } from 'node:path'
import pc from 'picocolors'
import { compare as comparePact, type Comparison, type Misfit } from '../../contracts/pact/compare.ts'
import { pactFile, readPact } from '../../contracts/pact/pact-file.ts'
import { findServices, serviceNames } from '../mock/hand/find-services.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'

/**
 * Holds pacts against the hand-written specs of their services: those of this package, or the files named.
 * Exit code 1 where one does not fit, or has no interactions.
 */
export async function compare(
  files: readonly string[],
  { service }: { readonly service?: string },
): Promise<void> {
  const names = service === undefined ? serviceNames : [service]
  const pacts =
    files.length > 0
      ? files.map((file) => ({ file, name: service ?? providerOf(file) }))
      : names.map((name) => ({ file: pactFile(name), name }))
  let errors = 0
  for (const { file, name } of pacts) {
    const [{ document, service: found }] = (await findServices([name])) as [
      Awaited<ReturnType<typeof findServices>>[number],
    ]
    const pact = readPact(file)
    const comparison = await comparePact(document, pact)
    errors +=
      pact.interactions.length === 0 ? 1 : comparison.misfits.filter(({ type }) => type === 'error').length
    console.log(page(file, pact.interactions.length, `openapi/${found.name}.yaml`, comparison))
  }
  process.exitCode = errors > 0 ? 1 : 0
}

function providerOf(file: string): string {
  const name = readPact(file).provider?.name
  if (name === undefined || !serviceNames.includes(name))
    throw new UsageError(
      `${file} is a pact with ${name === undefined ? 'no provider' : `the provider "${name}"`}`,
      `say with --service which it is: ${serviceNames.join(', ')}`,
    )
  return name
}

function page(
  file: string,
  interactions: number,
  spec: string,
  { misfits, meant, unread }: Comparison,
): string {
  const errors = misfits.filter(({ type }) => type === 'error').length
  const warnings = misfits.length - errors
  const verdict =
    interactions === 0
      ? pc.red('the pact has no interactions')
      : errors === 0
        ? pc.green('it fits')
        : pc.red(`${errors} ${errors === 1 ? 'place does' : 'places do'} not fit`)
  return [
    `${pc.bold(relative('', file))} ` +
      `${pc.dim(`${interactions} ${interactions === 1 ? 'interaction' : 'interactions'} against ${spec}`)}`,
    ...misfits.map(told),
    ...(meant.length === 0
      ? []
      : [
          pc.dim(
            `  ${meant.length} ` +
              `${meant.length === 1 ? 'place of a request does not fit and is' : 'places of requests do not fit and are'} ` +
              'meant not to: the pact expects the provider to refuse them',
          ),
          ...meant.map(toldMeant),
        ]),
    ...(unread === 0
      ? []
      : [
          pc.dim(
            `  ${unread} ${unread === 1 ? 'body is' : 'bodies are'} no JSON, which the comparator ` +
              'passes over',
          ),
        ]),
    '  ' +
      `${verdict}${warnings === 0 ? '' : pc.yellow(`, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`)}`,
    '',
  ].join('\n')
}

function toldMeant({ code, location }: Misfit): string {
  return pc.dim(`    ${code} at ${location.replace('[root].', '')}`)
}

function told({ code, type, message, interaction, location, inSpec }: Misfit): string {
  const mark = type === 'error' ? pc.red(`✗ ${code}`) : pc.yellow(`! ${code}`)
  return [
    `  ${mark}  ${interaction}`,
    `      ${message}`,
    pc.dim(`      ${location.replace('[root].', '')}, spec ${inSpec.replace('[root].', '')}`),
  ].join('\n')
}
