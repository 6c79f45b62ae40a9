import fs, { closeSync, openSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { expect, onTestFinished, test } from 'vitest'
import { targetOf } from '../../src/check/file-target.ts'

/** For one test, the system takes nothing that is written, and says why by its code. */
function refusing(code: string): void {
  const before = fs.writeSync
  const put = (writeSync: typeof before) => {
    fs.writeSync = writeSync
    // What is imported by its name is bound anew.
    syncBuiltinESMExports()
  }
  put(() => {
    throw Object.assign(new Error('refused'), { code })
  })
  onTestFinished(() => put(before))
}

/** A device by its path, and by a descriptor that is open already. */
function devices(): string[] {
  const descriptor = openSync('/dev/null', 'w')
  onTestFinished(() => closeSync(descriptor))
  return ['/dev/null', `/dev/fd/${descriptor}`]
}

test('what takes nothing now takes more later', () => {
  refusing('EAGAIN')
  for (const path of devices())
    expect(targetOf({ option: '--json', path }), path).toMatchObject({ isWhole: false })
})

test.each([
  ['ENOSPC', 'no space is left; make room there, or name a file elsewhere'],
  ['EDQUOT', 'the quota is used up; make room there, or name a file elsewhere'],
  ['EIO', 'the system takes nothing there; name a file elsewhere, or - to print it'],
  ['EINVAL', 'the system takes nothing there; name a file elsewhere, or - to print it'],
  ['EACCES', 'there is no permission; name a file in a folder that can be written'],
])('where the system says %s, the step is the one that mends it', (code, message) => {
  refusing(code)
  for (const path of devices())
    expect(() => targetOf({ option: '--json', path })).toThrow(`--json ${path}: ${message}`)
  expect(() => targetOf({ option: '--json', path: 'new.json' })).toThrow(message)
})
