import { expect, test } from 'vitest'
import { quotesOf, type Quote } from '../../scripts/sources/quotes-of.ts'
import type { Page } from '../../src/mock/engine/book/source.ts'
import { findServices } from '../../src/mock/hand/find-services.ts'

const found = await findServices()
const services = found.map(({ service }) => [service.name, quotesOf(service), service.pages] as const)

const isForeign = (text: string): boolean => /(?!\p{Script=Latin})\p{L}/u.test(text)
const marksOf = (text: string): string[] => (text.match(/`[^`]*`/g) ?? []).sort()

/** Whose the quote is; a sentence has no id, so its words tell. */
const nameOf = ({ whose, text }: Quote): string =>
  whose.endsWith(' sentence') ? `${whose} "${text}"` : whose

/** What is wrong with the English of the quotes of one service. */
function findingsOf(quotes: readonly Quote[]): string[] {
  const firsts = new Map<string, Quote>()
  return quotes.flatMap((quote) => {
    const { text, english } = quote
    if (isForeign(text) && !english) return [`${nameOf(quote)} has no English`]
    if (english === undefined) return []
    const first = firsts.get(text) ?? quote
    firsts.set(text, first)
    if (isForeign(english)) return [`${nameOf(quote)} has English that is none`]
    if (marksOf(english).join() !== marksOf(text).join())
      return [`${nameOf(quote)} has other code in its English`]
    return first.english === english ? [] : [`${nameOf(quote)} has other English than ${nameOf(first)}`]
  })
}

/** The pages whose title is not in English, or that name an English page as their original. */
function misnamed(pages: Readonly<Record<string, Page>>): string[] {
  return Object.entries(pages).flatMap(([id, { title, original }]) =>
    isForeign(title) || original?.language.startsWith('en') ? [id] : [],
  )
}

test.each(services)('every quote of %s that needs it has our English, the same everywhere', (_, quotes) => {
  expect(findingsOf(quotes)).toEqual([])
})

test.each(services)('the pages of %s have English titles', (_, __, pages) => {
  expect(misnamed(pages)).toEqual([])
})

test('English that is missing, that is none, that loses code or that differs is told with its id', () => {
  const quote = (whose: string, text: string, english?: string): Quote => {
    return { account: 'rule', page: 'guide', whose: `desk: ${whose}`, text, english }
  }
  expect(
    findingsOf([
      quote('rule a', '`size`의 최대값은 100입니다.', 'The maximum of `size` is 100.'),
      quote('rule b', '`size`의 최대값은 100입니다.', 'The maximum of `size` is 100.'),
      quote('rule plain', 'naïve “x”: 1'),
      quote('duty c', '작업을 만듭니다.'),
      quote('reading d', '작업을 찾습니다.', ''),
      quote('shape sentence', '작업입니다.', 'It is a 작업.'),
      quote('rule e', '`page`의 기본값은 0입니다.', 'The default of page is 0.'),
      quote('rule a, its status', '`size`의 최대값은 100입니다.', '`size` is 100 at most.'),
    ]),
  ).toEqual([
    'desk: duty c has no English',
    'desk: reading d has no English',
    'desk: shape sentence "작업입니다." has English that is none',
    'desk: rule e has other code in its English',
    'desk: rule a, its status has other English than desk: rule a',
  ])
})

test('a page with a title in another script, or with an English original, is told', () => {
  const url = 'https://desk.test'
  expect(
    misnamed({
      guide: { title: 'Guide', url, original: { language: 'ko', title: '안내서', url } },
      reference: { title: '참조', url },
      copy: { title: 'Copy', url, original: { language: 'en', title: 'Copy', url } },
    }),
  ).toEqual(['reference', 'copy'])
})
