import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Clone } from './printed/clone.ts'
import { blocksIn, readPage } from './printed/page.ts'

const CONTRIBUTING = readPage('CONTRIBUTING.md')
const steps = blocksIn(CONTRIBUTING).filter(({ language }) => ['sh', 'ts'].includes(language))

let clone: Clone

beforeAll(() => {
  clone = new Clone()
})

afterAll(() => {
  clone.remove()
})

describe('CONTRIBUTING', () => {
  // They build on each other, as they do for one who reads the page.
  test(
    'can be followed as printed: its commands end with 0, its files do as it says',
    { timeout: 900_000 },
    () => {
      expect(steps.length).toBeGreaterThanOrEqual(4)
      for (const { language, text, line } of steps) {
        if (language === 'ts') write(text)
        else for (const command of text.split('\n')) follow(command, line)
      }
    },
  )

  test('names files and folders that are there', () => {
    const named = [
      ...CONTRIBUTING.matchAll(/`((?:src|test|contracts|openapi|scripts|decisions)\/[\w./-]+)`/g),
    ].map(([, path]) => path!)
    const missing = named.filter((path) => !existsSync(join(clone.folder, path)))
    expect(missing).toEqual([])
    expect(named.length).toBeGreaterThan(15)
  })

  test('walks a request through files that are there', () => {
    const walk = CONTRIBUTING.slice(
      CONTRIBUTING.indexOf('### One request'),
      CONTRIBUTING.indexOf('### Words'),
    )
    const files = [...walk.matchAll(/`((?:[\w-]+\/)*[\w-]+\.ts)`/g)].map(([, path]) => path!)
    const places = [
      'src/mock/',
      'src/mock/doors/http/',
      'src/mock/engine/journey/',
      'src/mock/services/adobe-privacy/',
    ]
    const missing = files.filter(
      (file) => !places.some((place) => existsSync(join(clone.folder, place, file))),
    )
    expect(missing).toEqual([])
    expect(files.length).toBeGreaterThan(10)
  })

  test('keeps its glossary to 25 words', () => {
    const words = CONTRIBUTING.slice(CONTRIBUTING.indexOf('### Words'), CONTRIBUTING.indexOf('## Add a rule'))
    expect(words.match(/^\| (?!word|---)/gm)!.length).toBeLessThanOrEqual(25)
  })
})

test.each(['CONTRIBUTING.md', 'README.md'])('no line of prose in %s has more than 140 columns', (page) => {
  expect(longLinesOf(readPage(page))).toEqual([])
})

/** The lines of a page that are too long to read in an editor. Tables and blocks of code cannot be wrapped. */
function longLinesOf(markdown: string): string[] {
  const prose = markdown.replace(/^```.*?^```$/gms, '').replace(/^\|.*$/gm, '')
  return prose.split('\n').filter((line) => line.length > 140)
}

test('a long line of prose is told, and none of a table or of code', () => {
  const long = 'word '.repeat(30)
  expect(longLinesOf(`${long}\nshort\n| ${long} |\n\`\`\`sh\n${long}\n\`\`\`\n`)).toEqual([long])
})

/** A block of code begins with its path. */
function write(text: string): void {
  const [first = '', ...code] = text.split('\n')
  const path = first.replace('// ', '')
  expect(existsSync(join(clone.folder, path)), `${path} is written by the command before it`).toBe(true)
  writeFileSync(join(clone.folder, path), `${code.join('\n')}\n`)
}

function follow(command: string, line: number): void {
  const { status, stdout, stderr } = clone.run(command)
  const said = `${stdout}${stderr}`.slice(-4000)
  expect({ command, line, status, said: status === 0 ? '' : said }).toEqual({
    command,
    line,
    status: 0,
    said: '',
  })
}
