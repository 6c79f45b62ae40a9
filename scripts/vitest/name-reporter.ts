import type { Reporter, TestModule, Vitest } from 'vitest/node'

/** Fails a run whose `-t` no test is named after: vitest would skip all tests and end with 0. */
export class NameReporter implements Reporter {
  #pattern: RegExp | undefined

  onInit(vitest: Vitest): void {
    this.#pattern = vitest.config.testNamePattern
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()])
    if (this.#pattern === undefined || tests.length === 0) return
    if (tests.some((test) => test.result().state !== 'skipped')) return
    console.error(`No test has a name that matches ${this.#pattern}, so nothing was tested.`)
    process.exitCode = 1
  }
}
