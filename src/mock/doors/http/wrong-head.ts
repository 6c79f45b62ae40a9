import type { IncomingMessage } from 'node:http'
import { isHostname } from './is-hostname.ts'
import type { TurnedAway } from './turned-away.ts'

/**
 * What is wrong with the head of a request by the rules of HTTP/1.1 itself, which go before those of any API;
 * nothing where it can be read on.
 */
export function wrongHead(incoming: IncomingMessage): TurnedAway | undefined {
  const hosts = hostsOf(incoming)
  if (hosts.length > 1) return manyHosts(hosts)
  const [host] = hosts
  if (host === undefined) return incoming.httpVersionMinor === 1 ? NO_HOST : undefined
  if (!isHostname(host)) return badHost(host)
  const coding = incoming.headers['transfer-encoding']
  return coding === undefined || coding.toLowerCase() === 'chunked' ? undefined : unknownCoding(coding)
}

/** Each Host header as it came; node keeps the first of several. */
function hostsOf({ rawHeaders }: IncomingMessage): string[] {
  const hosts: string[] = []
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!
    if (name.length === 4 && name.toLowerCase() === 'host') hosts.push(rawHeaders[i + 1]!)
  }
  return hosts
}

const NO_HOST: TurnedAway = {
  status: 400,
  failure: 'no-host',
  detail: 'the request has no Host header',
  next: 'send one, as HTTP/1.1 asks: Host: 127.0.0.1',
}

function manyHosts(hosts: readonly string[]): TurnedAway {
  return {
    status: 400,
    failure: 'many-hosts',
    detail: `the request has ${hosts.length} Host headers: ${hosts.join(' and ')}`,
    next: 'send one, as HTTP/1.1 asks',
  }
}

function badHost(host: string): TurnedAway {
  return {
    status: 400,
    failure: 'bad-host',
    detail: `the Host header "${host}" is no name or address, with or without a port`,
    next: 'send one, without a scheme, a user or a path: Host: 127.0.0.1:4010',
  }
}

function unknownCoding(coding: string): TurnedAway {
  return {
    status: 501,
    failure: 'unknown-transfer-coding',
    detail: `the mock reads no body in the transfer coding "${coding}"`,
    next: 'send the body with a Content-Length, or with Transfer-Encoding: chunked alone',
  }
}
