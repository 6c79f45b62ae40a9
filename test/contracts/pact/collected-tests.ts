import type { TestClientOptions, TestFunction } from '../../../contracts/pact/test-client.ts'

/** How a collected test went: it passed, was skipped with a reason, or failed with a message. */
export type TestResult = 'passed' | { readonly skipped: string } | { readonly failed: string }

/** A test runner that keeps what it is given, and runs it when told. */
export class CollectedTests {
  readonly #bodies = new Map<string, (context: object) => Promise<void>>()
  readonly skipped: string[] = []
  readonly described: string[] = []

  get names(): string[] {
    return [...this.#bodies.keys()]
  }

  get options(): Required<Pick<TestClientOptions, 'test' | 'describe'>> {
    const register = (name: string, body: (context: object) => Promise<void>) =>
      void this.#bodies.set(name, body)
    const test: TestFunction = Object.assign(register, {
      skip: (name: string) => void this.skipped.push(name),
    })
    return { test, describe: (name, body) => (this.described.push(name), body()) }
  }

  /** The first test whose name starts so. */
  async run(start: string): Promise<TestResult> {
    const found = [...this.#bodies].find(([name]) => name.startsWith(start))
    if (!found) throw new Error(`no test starts with "${start}"`)
    let skipped: string | undefined
    try {
      await found[1]({ skip: (why: string) => (skipped = why) })
      return skipped === undefined ? 'passed' : { skipped }
    } catch (error) {
      return { failed: (error as Error).message }
    }
  }

  /** The names of those that did not pass, with what became of them. */
  async runAll(): Promise<{ name: string; result: TestResult }[]> {
    const results: { name: string; result: TestResult }[] = []
    for (const name of this.names) results.push({ name, result: await this.run(name) })
    return results.filter(({ result }) => result !== 'passed')
  }
}
