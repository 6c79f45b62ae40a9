/** The mock is on this machine, where no proxy could reach it. */
const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

type Environment = Readonly<Record<string, string | undefined>>

/** Names of variables that programs take a proxy from. */
const PROXY = /^(?:npm_config_|global_agent_)?(?:(?:http|https|all)_?proxy|proxy)$/i
/** Names of variables that say which hosts are asked without one. */
const EXCEPTIONS = /^(?:npm_config_|global_agent_)?no_?proxy$/i

/** The variables of an environment that send calls through a proxy. */
export function proxyVariables(environment: Environment): string[] {
  return Object.keys(environment).filter((name) => PROXY.test(name) && environment[name] !== '')
}

/**
 * Variables by which programs ask this machine without a proxy; what else is asked so in an environment stays.
 * They are given also where no variable names a proxy: programs have files that do.
 */
export function pastProxies(environment: Environment): Record<string, string> {
  const { NO_PROXY: upper = '', no_proxy: lower = '' } = environment
  const given: Environment = {
    ...environment,
    NO_PROXY: upper || lower,
    no_proxy: lower || upper,
    GLOBAL_AGENT_NO_PROXY: environment['GLOBAL_AGENT_NO_PROXY'] ?? '',
  }
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => EXCEPTIONS.test(name))
      .map(([name, hosts = '']) => [name, withLoopback(hosts)]),
  )
}

/** Entries are parted by commas, or by blanks as some write them. */
function withLoopback(hosts: string): string {
  const entries = hosts.split(/[\s,]+/).filter((entry) => entry !== '')
  if (entries.includes('*')) return hosts
  const missing = LOOPBACK.filter((host) => !entries.includes(host))
  return missing.length === 0 ? hosts : [...entries, ...missing].join(',')
}

/** Whether an address is on this machine, so that no proxy is asked for it. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
