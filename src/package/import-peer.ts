import { MissingPackage } from './missing-package.ts'

/**
 * Imports an optional package. Throws a MissingPackage that says what it is needed for where it is not
 * installed.
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
    throw isMissing ? new MissingPackage(packageName, use) : error
  }
}
