import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable, printableLines, visible, visibleLines } from '../../src/mock/engine/value/printable.ts'
import { unseenIn } from '../reports/unseen.ts'

test.each([
  ['a\nb\r\tc', 'a\\nb\\r\\tc'],
  ['\x1b[2J\x00\x7f', '\\x1b[2J\\x00\\x7f'],
  ['\x85\x9b31m', '\\x85\\x9b31m'],
  ['a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['\u202eabc\u2066\u2069\u200e\u200f\u061c', '\\u202eabc\\u2066\\u2069\\u200e\\u200f\\u061c'],
  ['a\u200bb\ufeff\u00ad', 'a\\u200bb\\ufeff\\xad'],
  ['\ud800x\udc00', '\\ud800x\\udc00'],
  ['\uffff\u{e0041}', '\\uffff\\u{e0041}'],
  ['Ünïcode 두 가지 “…” 🎉', 'Ünïcode 두 가지 “…” 🎉'],
])('%j is seen as %j', (text, seen) => {
  expect(visible(text)).toBe(seen)
})

test.each([
  ['::error::x', '\\x3a:error::x'],
  ['  ::stop-commands::x', '  \\x3a:stop-commands::x'],
  ['a ::error::x', 'a ::error::x'],
  ['a##[error]x', 'a#\\x23[error]x'],
  ['##vso[task.setvariable]x', '#\\x23vso[task.setvariable]x'],
  ['##teamcity[x]', '#\\x23teamcity[x]'],
  ['###[error]', '##\\x23[error]'],
  ['## heading', '## heading'],
  ['12:30:00', '12:30:00'],
])('%j is printed as %j, which no runner of CI takes for a command', (text, printed) => {
  expect(printable(text)).toBe(printed)
})

test('lines and tabs stay where there may be several, and none of them is a command', () => {
  expect(visibleLines('a\n\tb\r\n\x1bc')).toBe('a\n\tb\\r\n\\x1bc')
  expect(printableLines('a\n\t::error::b\n##[c]')).toBe('a\n\t\\x3a:error::b\n#\\x23[c]')
})

test('whatever the text, nothing unseen is left in it, and what is seen stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unseenIn(printable(text))).toEqual([])
      expect(unseenIn(printableLines(text).replaceAll(/[\n\t]/g, ''))).toEqual([])
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ9 -_/é가🎉') }), (text) => visible(text) === text),
  )
})
