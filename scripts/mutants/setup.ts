import fc from 'fast-check'

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

// A property that fails has noticed the mutant: to look for the smallest input would be for a reader.
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 2_000 })
