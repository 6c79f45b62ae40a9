import { Command } from 'commander'
import { argumentParser } from './argument-parser.ts'
import { exportLines } from './export-lines.ts'
import { parseHttpAddress } from './parse-http-address.ts'
import { usualPort } from './usual-port.ts'

/** `bythebook env`: prints what a client's environment needs to reach a running mock. */
export function envCommand(): Command {
  return new Command('env')
    .summary("print what a client's environment needs")
    .description(
      'Prints what a client of a service exports to reach a running mock: ' +
        'eval "$(bythebook env treasure-data)"',
    )
    .argument('<service>')
    .option(
      '--url <url>',
      'address of the mock; on this machine, at the variable PORT, or 4010, when left out',
      argumentParser(parseHttpAddress),
    )
    .action(async (name: string, { url = `http://127.0.0.1:${usualPort()}` }: { readonly url?: string }) => {
      const { findServices } = await import('../mock/hand/find-services.ts')
      for (const { service } of await findServices([name]))
        console.log(exportLines(service.env(url)).join('\n'))
    })
}
