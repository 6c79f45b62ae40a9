import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { RequestLog } from '../../src/commands/mock/request-log.ts'
import { tellingOn } from '../../src/commands/mock/telling-on.ts'
import { libraryMock } from '../library-mock.ts'

function listening() {
  let text = ''
  const stream = new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) })
  return { ...tellingOn(new RequestLog(stream)), lines: () => text.trimEnd().split('\n') }
}

test('a line that cannot be made is told instead of thrown: what a client sends never ends the mock', () => {
  const { onAnswer, onTurnedAway, lines } = listening()
  const { ask, sandbox } = libraryMock()
  const { entry } = ask('getBook')
  const unshowable = {
    get path(): string {
      throw new RangeError('too deep\nby far')
    },
  }
  onAnswer({ ...entry, request: Object.create(unshowable) as typeof entry.request }, sandbox)
  const turnedAway = Object.defineProperty(
    { status: 400 },
    'detail',
    Object.getOwnPropertyDescriptor(unshowable, 'path')!,
  )
  onTurnedAway(turnedAway as never, 'GET', '/')
  const line = '(a request that cannot be shown: too deep\\nby far)'
  expect(lines()).toEqual([line, line])
})

test.each(['[\\%22', '[%22', '{%22a%22:', ',', 'token-', '%25', '<a ', 'a=', "'", '%0A'])(
  'a target of 30 kB made of %s is a line',
  (unit) => {
    const { onAnswer, lines } = listening()
    const { send, sandbox } = libraryMock()
    for (const query of [
      `a=${unit.repeat(30_000 / unit.length)}`,
      `a=%5B%22${unit.repeat(30_000 / unit.length)}`,
    ])
      onAnswer(send({ path: '/nowhere', query }).entry, sandbox)
    expect(lines()).toEqual([
      expect.stringMatching(/^GET +\/nowhere/),
      expect.stringMatching(/^GET +\/nowhere/),
    ])
  },
)
