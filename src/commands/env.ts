import { Command } from 'commander'
import { isLoopback, pastProxies, proxyVariables } from '../mock/hand/past-proxies.ts'
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
        console.log(exportLines({ ...service.env(url), ...withoutProxy(url) }).join('\n'))
    })
}

/** What keeps the proxy of a shell, where it has one, from being asked for a mock on this machine. */
function withoutProxy(url: string): Record<string, { readonly value: string; readonly says: string }> {
  if (!isLoopback(url) || proxyVariables(process.env).length === 0) return {}
  const { NO_PROXY, no_proxy } = pastProxies(process.env)
  const says = 'hosts that no proxy is asked for, this machine among them'
  return Object.fromEntries(
    Object.entries({ NO_PROXY, no_proxy }).map(([name, value = '']) => [name, { value, says }]),
  )
}
