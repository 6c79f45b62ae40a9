import { Command } from 'commander'

/** `bythebook compare`: holds pacts against the specs. */
export function compareCommand(): Command {
  return new Command('compare')
    .summary('hold pacts against the specs')
    .description(
      'Holds pacts against the hand-written OpenAPI documents and the rules beside them: the pacts of this package,\n' +
        'or your own. What only a state of a provider decides, bythebook verify --pact-file finds.\n' +
        'Exit code 0: they fit. 1: they do not. 2: not called as it takes.',
    )
    .argument('[pact-file...]', 'pacts of any consumer; those of this package when left out')
    .option('--service <name>', 'the service they are with; as the pact names its provider when left out')
    .action(async (files: string[], { service }: { readonly service?: string }) => {
      const { runCompare } = await import('./compare/run-compare.ts')
      await runCompare(files, service)
    })
}
