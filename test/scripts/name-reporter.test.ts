import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test.each([
  { title: 'ends with 0 where a test is named so', name: 'is escaped', status: 0, said: '' },
  {
    title: 'fails where no test is named so',
    name: 'is escapade',
    status: 1,
    said: 'No test has a name that matches /is escapade/, so nothing was tested.\n',
  },
])('a run with -t $title', ({ name, status, said }) => {
  const run = spawnSync(
    'node_modules/.bin/vitest',
    ['run', 'test/engine/value/pointer.test.ts', '-t', name],
    {
      encoding: 'utf8',
      env: { ...process.env, CI: '' },
    },
  )
  expect({ status: run.status, said: run.stderr }).toEqual({ status, said })
})
