import { existsSync, readdirSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { start } from '../../check/command-line.ts'
import { temporaryFolder } from '../../check/temporary-folder.ts'

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends verify at once, and nothing is left in the folder for what passes',
  async (signal) => {
    const folder = temporaryFolder()
    const { child, ended, printed } = start(['verify', '--service', 'adobe-privacy'], {
      env: { TMPDIR: folder },
    })
    await printed(/Privacy Service/)
    await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(1), { timeout: 10_000, interval: 5 })
    child.kill(signal)
    await ended
    expect(child.signalCode).toBe(signal)
    expect(existsSync(folder)).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  },
)
