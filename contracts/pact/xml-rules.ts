import { bodyText, targetOf, type Request } from '../../src/mock/engine/spec/request.ts'
import { literally } from './literally.ts'
import { once } from '../../src/mock/engine/value/once.ts'
import { plainText } from '../../src/mock/engine/value/plain-text.ts'
import { xmlElement, type XmlElement } from './xml-element.ts'

/** One way in which Pact matches a text. */
type Matcher = { readonly match: 'type' } | { readonly match: 'regex'; readonly regex: string }

const BY_TYPE: Matcher = { match: 'type' }

/**
 * How Pact is to match the texts of an XML document that answers a request, by Pact's own paths: those of the
 * provider's own addresses by their form, the others by type. Without a rule are `true` and `false`, which
 * tell a refusal inside a success status from a success.
 */
export function xmlRules(xml: string, request: Request): Record<string, object> {
  const matchers = new Map<string, Matcher | undefined>()
  const asked = once(() => askedIn(request))
  for (const { path, text } of textsOf(xmlElement(xml))) {
    const matcher = matcherOf(text, request.origin, asked)
    // Elements of one name have one path, and so one rule.
    const isOther = matchers.has(path) && !isSame(matchers.get(path), matcher)
    matchers.set(path, isOther ? BY_TYPE : matcher)
  }
  return Object.fromEntries(
    [...matchers].flatMap(([path, matcher]) =>
      matcher ? [[path, { combine: 'AND', matchers: [matcher] }] as const] : [],
    ),
  )
}

interface TextAt {
  readonly path: string
  readonly text: string
}

function textsOf({ name, children, text }: XmlElement, above = '$'): TextAt[] {
  const path = `${above}['${name}']`
  return children.length === 0
    ? [{ path: `${path}['#text']`, text: plainText(text) }]
    : children.flatMap((child) => textsOf(child, path))
}

function matcherOf(text: string, origin: string, asked: () => ReadonlySet<string>): Matcher | undefined {
  if (text === 'true' || text === 'false') return undefined
  return text.startsWith(`${origin}/`)
    ? { match: 'regex', regex: addressForm(text.slice(origin.length), asked()) }
    : BY_TYPE
}

/** All parts of the target and the body of a request. */
function askedIn(request: Request): ReadonlySet<string> {
  return new Set(partsOf(targetOf(request)).concat(bodyText(request).split(/[\s,&=]+/)))
}

/** A target at any address: what has a digit and is not of the request itself, the provider makes up. */
function addressForm(target: string, asked: ReadonlySet<string>): string {
  const form = partsOf(target).map((part) =>
    /\d/.test(part) && !asked.has(part) ? '[^/?&=#]+' : literally(part),
  )
  return `^https?://.+${form.join('')}$`
}

/** What stands between the marks of an address, and these marks. */
function partsOf(address: string): string[] {
  return address.split(/([/?&=#])/)
}

function isSame(one: Matcher | undefined, other: Matcher | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
