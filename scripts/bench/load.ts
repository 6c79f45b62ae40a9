import autocannon from 'autocannon'

export interface Shot {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}

/**
 * Answers per second under load from ten connections. Throws where any answer is not a success: then it
 * measures something else.
 */
export async function throughput(port: number, shot: Shot, seconds: number): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${shot.path}`,
    method: shot.method,
    headers: shot.headers,
    ...(shot.body === undefined ? {} : { body: shot.body }),
    connections: 10,
    duration: seconds,
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `port ${port} ${shot.method} ${shot.path}: ${result.non2xx} answers were no success, ` +
        `${result.errors} failed`,
    )
  return result.requests.total / result.duration
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}
