import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPlaces, writeFiles } from '../../src/check/write-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('files are written whole, in folders that are made, and nothing else is left', () => {
  const folder = temporaryFolder({ 'old.txt': 'old' })
  writeFiles([
    { path: join(folder, 'old.txt'), text: 'new' },
    { path: join(folder, 'a/b/c.txt'), text: 'c' },
  ])
  expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('new')
  expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('c')
  expect(readdirSync(folder).sort()).toEqual(['a', 'old.txt'])
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
})

test('where one cannot be written, none is, and what was there stays', () => {
  const folder = temporaryFolder({ 'old.txt': 'old', file: '' })
  expect(() =>
    writeFiles([
      { path: join(folder, 'old.txt'), text: 'new' },
      { path: join(folder, 'file/x.txt'), text: 'x' },
    ]),
  ).toThrow()
  expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['file', 'old.txt'])
})

test('a place that can hold no file is found before anything is run', () => {
  const folder = temporaryFolder({ file: '' })
  expect(() => checkPlaces([{ option: '--json', path: folder }])).toThrow(/--json .*: this is a folder/)
  expect(() => checkPlaces([{ option: '--html', path: join(folder, 'file/report.html') }])).toThrow(
    /--html .*file is a file, so there can be nothing in it/,
  )
  checkPlaces([
    { option: '--json', path: join(folder, 'new/folder/report.json') },
    { option: '--html', path: 'report.html' },
  ])
  expect(existsSync(join(folder, 'new'))).toBe(false)
})

test('two options that name the same file are found before anything is run', () => {
  const folder = temporaryFolder()
  const both = [
    { option: '--json', path: join(folder, 'a') },
    { option: '--html', path: `${folder}/b/../a` },
  ]
  expect(() => checkPlaces(both)).toThrow(/--html .*: --json writes the same file/)
})
