import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { HOST, type PrintedCall } from './calls.ts'

const run = promisify(execFile)

export interface CurlAnswer {
  readonly status: number
  readonly body: string
}

/** Runs a printed call with the real curl, in a shell, against the mock. */
export async function curl({ printed, instead }: PrintedCall, url: string): Promise<CurlAnswer> {
  const command = Object.entries(instead).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`what is printed has no ${from}`)
    return text.replaceAll(from, to)
  }, printed)
  const { stdout } = await run('bash', [
    '-euc',
    `${command.replaceAll(HOST, url)} --silent --show-error --write-out '\\n%{http_code}'`,
  ])
  const end = stdout.lastIndexOf('\n')
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) }
}
