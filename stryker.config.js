export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  mutate: ['src/mock/{engine,judge,doors}/**/*.ts', '!**/api.ts'],
  coverageAnalysis: 'perTest',
  // What is made once, while a file is loaded, would need a new thread for each of its mutants.
  ignoreStatic: true,
  disableTypeChecks: false,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 85, break: 85 },
  ignorePatterns: ['coverage', 'dist'],
  cleanTempDir: 'always',
  tempDirName: 'coverage/mutants/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  htmlReporter: { fileName: 'coverage/mutants/report.html' },
  jsonReporter: { fileName: 'coverage/mutants/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
}
