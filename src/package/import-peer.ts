import { UsageError } from '../mock/engine/book/usage-error.ts'

/**
 * Imports an optional package. Throws a UsageError that says what it is needed for where it is not installed.
 */
export async function importPeer<Module>(
  packageName: string,
  use: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    const isMissing =
      error instanceof Error &&
      'code' in error &&
      error.code === 'ERR_MODULE_NOT_FOUND' &&
      error.message.includes(packageName)
    throw isMissing ? missingPackage(packageName, use) : error
  }
}

/** An optional package is not installed; `use` is what needs it. */
export function missingPackage(packageName: string, use: string): UsageError {
  const problem = `${use} needs the package ${packageName}, which is not installed`
  const next = `install it beside bythebook: npm install --save-dev ${packageName}`
  return new UsageError(problem, next, { kind: 'missing-package' })
}
