import { expect, test } from 'vitest'
import { markOf } from '../../src/mock/judge/mask/mark-of.ts'
import { maskBody } from '../../src/mock/judge/mask/mask-body.ts'
import { maskCommand } from '../../src/mock/judge/mask/mask-command.ts'
import { maskTarget } from '../../src/mock/judge/mask/mask-path.ts'
import { maskProse } from '../../src/mock/judge/mask/mask-prose.ts'
import { maskText } from '../../src/mock/judge/mask/mask-text.ts'
import { isSecret } from '../../src/mock/judge/mask/secret-name.ts'

const TYPES = ['', 'text/csv', 'multipart/form-data']
const FORM = 'application/x-www-form-urlencoded'

/** Whatever masks a text, by its name. */
const WAYS: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries([...TYPES, FORM].map((type) => [type, (text) => maskBody(text, type, markOf)])),
  target: (text) => maskTarget(text, markOf),
  text: (text) => maskText(text, markOf),
  prose: (text) => maskProse(text, markOf),
  command: (text) => maskCommand(['a', text]),
  name: (text) => isSecret(text, 'a'),
}

const PREFIXES = ['', 'a=', '["', '<a b="', 'token-', '<![CDATA[']
const UNITS = [
  ...[',', ' ', '[', '\\"', '%25', 'token-', 'a=', '&', '<', '</', '"', "'", ':', '\n', ';', '=', 'Bearer '],
  ...['eyJ', '.', '-', '{"', '--\r\n', '//', '@', 'a', 'aA', '1/', 'a://', '<a ', '<a>', '</a>', '<name>'],
  ...[
    '<token>',
    '<!--',
    ']]>',
    '\t',
    '%',
    'sk-',
    '-----BEGIN PRIVATE KEY-----',
    'token: ',
    '"token" ',
    '; got ',
  ],
  ...['\r\n\r\n', 'name="a"\r\n', 'a,b\n', 'token,', '--token '],
]
const SUFFIXES = ['', '>']

/** Milliseconds that are told apart from noise. */
const TELLING = 30
const [SHORT, LONG] = [2_000, 8_000]
/** What is linear takes four times as long for a text four times as long, what is quadratic sixteen. */
const MOST = 10

test.each(Object.keys(WAYS))('masking is linear, whatever the text: %s', (way) => {
  const mask = WAYS[way]!
  const slow: string[] = []
  for (const prefix of PREFIXES)
    for (const unit of UNITS)
      for (const suffix of SUFFIXES) {
        const text = (length: number) => prefix + unit.repeat(Math.ceil(length / unit.length)) + suffix
        const long = text(LONG)
        if (time(() => mask(long)) <= TELLING) continue
        const ratio = ratioOf(
          () => mask(text(SHORT)),
          () => mask(long),
        )
        if (ratio > MOST) slow.push(`${JSON.stringify([prefix, unit, suffix])}: ${ratio.toFixed(1)}`)
      }
  expect(slow).toEqual([])
})

test('a long name over many values is looked at no longer than a short one', () => {
  const text = (length: number) => `{"${'token-'.repeat(length / 6)}":[${'1,'.repeat(length)}1]}`
  const json = (length: number) => () => maskBody(text(length), 'application/json', markOf)
  expect(ratioOf(json(5_000), json(20_000))).toBeLessThan(MOST)
})

/** How much longer the long one takes, at best: a machine under load makes some of the times longer, never shorter. */
function ratioOf(short: () => unknown, long: () => unknown): number {
  let least = Infinity
  for (let attempt = 0; attempt < 10 && least > MOST; attempt++) {
    const [taken, base] = [best(long), best(short)]
    least = Math.min(least, taken <= TELLING ? 0 : taken / base)
  }
  return least
}

function best(run: () => unknown): number {
  return Math.min(time(run), time(run), time(run))
}

function time(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
