/** What Stryker keeps in a thread. */
interface StrykerState {
  activeMutant?: string | undefined
  mutantCoverage?: object | undefined
}

declare global {
  var __stryker__: StrykerState | undefined
}

// The thread is warm: what the tests before left is not to count while a file is loaded.
if (globalThis.__stryker__ !== undefined) {
  globalThis.__stryker__.activeMutant = undefined
  globalThis.__stryker__.mutantCoverage = undefined
}
