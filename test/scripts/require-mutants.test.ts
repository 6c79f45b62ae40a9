import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../check/temporary-folder.ts'

const files = (...statuses: string[]) => ({
  'src/mock/a.ts': { mutants: statuses.map((status) => ({ status })) },
})

test.each([
  ['that tried some', files('Killed', 'Ignored'), 0],
  ['that found none', {}, 1],
  ['that ignored all', files('Ignored', 'CompileError'), 1],
  ['without a report', undefined, 1],
])('a run of mutants %s', (_, tested, status) => {
  const folder = temporaryFolder()
  const place = join(folder, 'coverage/mutants')
  mkdirSync(place, { recursive: true })
  if (tested) writeFileSync(join(place, 'report.json'), JSON.stringify({ files: tested }))
  const run = spawnSync(resolve('node_modules/.bin/tsx'), [resolve('scripts/mutants/require-mutants.ts')], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(run.status).toBe(status)
  expect(run.stderr).toMatch(status === 0 ? /^$/ : /^no mutant was tried: .*--mutate/)
})
