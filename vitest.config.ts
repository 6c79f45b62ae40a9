import { defineConfig } from 'vitest/config'
import { NameReporter } from './scripts/vitest/name-reporter.ts'

export default defineConfig({
  test: {
    environment: 'node',
    globals: false,
    // What is printed is compared as text; where CI is set, colours would be on.
    env: { NO_COLOR: '1' },
    include: ['test/**/*.test.ts'],
    // Named, vitest's own are no longer chosen by it.
    reporters: [
      'default',
      ...(process.env['GITHUB_ACTIONS'] === 'true' ? ['github-actions'] : []),
      new NameReporter(),
    ],
    // Who asks for one service or rule by -t need not read the names of all others.
    hideSkippedTests: true,
    maxWorkers: 2,
    // Each test makes its own mock, so files can share what they import; loading it anew for each takes
    // longer than most tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      // What tests run in processes of their own, such as the commands, does not count here.
      enabled: process.env['CI'] === 'true',
      provider: 'v8',
      include: [
        'src/mock/**/*.ts',
        'src/generators/**/*.ts',
        'src/check/**/*.ts',
        'src/reports/**/*.ts',
        'contracts/**/*.ts',
      ],
      exclude: ['**/api.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 95, branches: 90, functions: 95, lines: 95 },
    },
  },
})
