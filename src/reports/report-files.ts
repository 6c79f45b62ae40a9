import { existsSync } from 'node:fs'
import type { Outcome } from '../check/outcome.ts'
import type { FileText } from '../check/write-files.ts'
import { htmlReport } from './html.ts'
import { jsonReport } from './json.ts'
import { junitReport } from './junit.ts'
import { sarifReport } from './sarif.ts'

/** Where each report of a check goes, if anywhere. */
export interface ReportPaths {
  readonly json?: string
  readonly junit?: string
  readonly sarif?: string
  readonly html?: string
}

const REPORTS: { readonly [Format in keyof ReportPaths]-?: (outcome: Outcome) => string } = {
  json: jsonReport,
  junit: junitReport,
  sarif: (outcome) => sarifReport(outcome, fileOf(outcome.command)),
  html: htmlReport,
}

/** The reports of a check that were asked for. */
export function reportFiles(outcome: Outcome, paths: ReportPaths): FileText[] {
  return (Object.keys(REPORTS) as (keyof ReportPaths)[]).flatMap((format) => {
    const path = paths[format]
    return path === undefined ? [] : [{ path, text: REPORTS[format](outcome) }]
  })
}

/**
 * A file of the client, for a report that must name one: the one that the command runs, else the description
 * of the package.
 */
function fileOf(command: readonly string[]): string {
  return (
    command.slice(1).find((word) => !word.startsWith('/') && existsSync(word)) ??
    (existsSync('package.json') ? 'package.json' : 'README.md')
  )
}
