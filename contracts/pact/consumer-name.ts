import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { UsageError } from '../../src/mock/engine/book/usage-error.ts'
import { messageOf } from '../../src/mock/engine/value/message-of.ts'
import { readTextFile } from '../../src/mock/hand/read-text-file.ts'

/**
 * How the client in the present folder calls itself: as its package.json says, else as the folder. Throws a
 * UsageError where that is no JSON.
 */
export function consumerName(): string {
  const described = existsSync('package.json') ? readPackage() : {}
  const name =
    typeof described === 'object' && described !== null && 'name' in described ? described.name : undefined
  return typeof name === 'string' && name !== '' ? name : basename(resolve('.'))
}

function readPackage(): unknown {
  try {
    return JSON.parse(readTextFile('package.json')) as unknown
  } catch (error) {
    throw new UsageError(
      `cannot read the name of the client in package.json: ${messageOf(error)}`,
      'give --consumer',
    )
  }
}
