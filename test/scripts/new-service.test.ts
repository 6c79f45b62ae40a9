import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { serviceFiles } from '../../scripts/scaffold/service-files.ts'
import { fillTemplate, writeNew } from '../../scripts/scaffold/template.ts'
import { generate } from '../../src/generators/generate.ts'
import { readDocument } from '../../src/mock/hand/document.ts'
import { conform } from '../../src/mock/engine/proof/conformance.ts'
import { Mock } from '../../src/mock/engine/journey/mock.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import { TemporaryProject } from '../generators/temporary-project.ts'

describe('a new service', () => {
  test('compiles once it is generated, its rules hold, its test passes and its specs are clean', async () => {
    const project = new TemporaryProject()
    await writeNew(project.root, serviceFiles(project.root, 'weather-stations'))
    await generate(project.root)
    const run = (command: string, ...args: string[]) =>
      spawnSync(`node_modules/.bin/${command}`, args, { cwd: project.root, encoding: 'utf8' })
    expect(run('tsc', '--noEmit').stdout).toBe('')
    expect(run('vitest', 'run', 'test/services/weather-stations.test.ts').status).toBe(0)
    for (const spec of ['openapi/weather-stations.yaml', 'openapi/published/weather-stations.yaml']) {
      const { stdout } = run('redocly', 'lint', '--extends=recommended', '--format=json', spec)
      expect((JSON.parse(stdout) as { problems: unknown[] }).problems).toEqual([])
    }

    const { default: service } = (await import(
      pathToFileURL(join(project.root, 'src/mock/services/weather-stations/index.ts')).href
    )) as { default: Service }
    const mock = new Mock([
      { service, document: readDocument(join(project.root, 'openapi/weather-stations.yaml')) },
    ])
    expect(service.rules.length).toBeGreaterThan(0)
    expect(
      service.rules.flatMap((rule) => conform(mock, mock.services.get('weather-stations')!, rule).findings),
    ).toEqual([])
  }, 60_000)

  test('has no two services in the way of each other', async () => {
    const project = new TemporaryProject()
    for (const name of ['desk', 'shop']) await writeNew(project.root, serviceFiles(project.root, name))
    await generate(project.root)
    expect(project.read('src/mock/services/index.ts')).toMatch(/'desk': [^]*'shop': /)
  })

  test.each(['Weather', 'weather_stations', '9lives', 'weather-', '../weather', ''])(
    'named "%s" is refused: it is no name for a folder',
    (name) => {
      expect(() => serviceFiles(new TemporaryProject().root, name)).toThrow(
        `the name of a service "${name}": expected small letters, digits and single dashes, such as ` +
          'weather-stations',
      )
    },
  )

  test('is refused where its folder or its spec is there already', () => {
    const project = new TemporaryProject()
    project.write('openapi/desk.yaml', '')
    project.write('src/mock/services/shop/index.ts', '')
    expect(() => serviceFiles(project.root, 'desk')).toThrow(
      'the name "desk" is taken: openapi/desk.yaml is there already',
    )
    expect(() => serviceFiles(project.root, 'shop')).toThrow(
      'the name "shop" is taken: src/mock/services/shop is there already',
    )
  })
})

describe('scaffolding', () => {
  test('writes no file where one of them is there', async () => {
    const project = new TemporaryProject()
    project.write('b.ts', 'mine')
    const files = ['a.ts', 'b.ts'].map((path) => ({ path, text: '' }))
    await expect(writeNew(project.root, files)).rejects.toThrow(
      'b.ts is there already; a scaffold writes over nothing',
    )
    expect(existsSync(join(project.root, 'a.ts'))).toBe(false)
    expect(project.read('b.ts')).toBe('mine')
  })

  test('refuses a template with a gap that nothing fills', () => {
    expect(() => fillTemplate('service/handlers/items.ts.template', {})).not.toThrow()
    expect(() => fillTemplate('service/kit.ts.template', {})).toThrow(
      'template service/kit.ts.template: nothing to put in place of {{World}}',
    )
  })
})

describe('the command', () => {
  const run = (root: string, ...args: string[]) =>
    spawnSync('node_modules/.bin/tsx', ['scripts/new-service.ts', '--root', root, ...args], {
      encoding: 'utf8',
    })

  test('lists what it wrote and the next steps, and refuses to do it again', () => {
    const project = new TemporaryProject()
    const { status, stdout } = run(project.root, 'desk')
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^Wrote:\n {2}src\/mock\/services\/desk\/caller\.ts\n[^]*Next:\n {2}1\. npm run make\n/,
    )
    expect(run(project.root, 'desk')).toMatchObject({
      status: 2,
      stderr: 'the name "desk" is taken: src/mock/services/desk is there already\n',
    })
    expect(run(project.root)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^usage: /) })
  }, 30_000)
})
