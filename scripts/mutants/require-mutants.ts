import { existsSync, readFileSync } from 'node:fs'

// Stryker is content with no mutants at all: a pattern that matches no file would look like a full score.

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

const REPORT = 'coverage/mutants/report.json'
const TRIED = new Set(['Killed', 'Survived', 'NoCoverage', 'Timeout'])

const report: Report = existsSync(REPORT)
  ? (JSON.parse(readFileSync(REPORT, 'utf8')) as Report)
  : { files: {} }
const tried = Object.values(report.files)
  .flatMap(({ mutants }) => mutants)
  .filter(({ status }) => TRIED.has(status))
if (tried.length === 0) {
  console.error('no mutant was tried: none of the patterns of --mutate matches a file of src/mock')
  console.error('they are taken apart at commas, those in braces too: give "a.ts,b.ts", not "{a,b}.ts"')
  process.exitCode = 1
}
