import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { builtCli } from '../built-cli.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MODULE = pathToFileURL(join(builtCli(), '../../src/check/hold-signals.js')).href

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s in the midst of work ends the process once the work is done',
  (signal) => {
    const file = join(temporaryFolder(), 'done')
    const script = `
      import { writeFileSync } from 'node:fs'
      import { holdSignals } from ${JSON.stringify(MODULE)}
      await holdSignals(() => {
        process.kill(process.pid, '${signal}')
        writeFileSync(${JSON.stringify(file)}, '')
      })
      setInterval(() => {}, 1000)`
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 20_000 })
    expect(existsSync(file)).toBe(true)
    expect(ended.signal).toBe(signal)
  },
)
