import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { WarmThread } from './scripts/mutants/warm-thread.ts'

/** From the quickest to the slowest. */
const ORDER = ['engine', 'judge', 'hand', 'doors']

/**
 * The first test that fails ends the others, so what noticed a mutant lately comes first: the next one is
 * mostly in the same file.
 */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config
    const rank = ({ project, moduleId }: TestSpecification) => {
      const result = this.ctx.cache.getFileTestResults(`${project.name}:${relative(root, moduleId)}`)
      return result?.failed ? -1 : ORDER.findIndex((name) => moduleId.includes(`/test/${name}/`))
    }
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  plugins: [
    {
      name: 'warm-thread',
      configureVitest({ project }) {
        project.config.pool = 'warm-thread'
        project.config.poolRunner = {
          name: 'warm-thread',
          createPoolWorker: (options) => new WarmThread(options),
        }
      },
    },
  ],
  test: {
    environment: 'node',
    env: { NO_COLOR: '1' },
    include: ['test/{engine,judge,hand,doors}/**/*.test.ts', 'test/kept.test.ts'],
    // Made of thousands of requests: what it finds in a minute, the others find in a moment.
    exclude: ['test/doors/hostile.test.ts'],
    setupFiles: ['scripts/mutants/setup.ts'],
    reporters: [],
    maxWorkers: 1,
    testTimeout: 10_000,
    sequence: { sequencer: QuickFirst },
  },
})
