import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from '../../src/mock/engine/book/service.ts'
import { account, Stream } from './account.ts'
import { verbatim } from './plain-text.ts'
import { ACCOUNTS, documentedParts, quotesOf, type Account, type Quote } from './quotes-of.ts'
import { splitDocument, type Unit } from './split-document.ts'

/** What became of one document. */
export interface CheckedDocument {
  readonly file: string
  readonly units: readonly { readonly unit: Unit; readonly account: Account | undefined }[]
}

export interface CheckedDocuments {
  readonly documents: readonly CheckedDocument[]
  readonly findings: readonly string[]
}

/**
 * Holds the quotes of all services against the documents in a folder, and the documents against the quotes.
 */
export function checkDocuments(services: readonly Service[], folder: string): CheckedDocuments {
  const named = [...new Set(services.flatMap(documentsOf))].sort()
  const findings = services.flatMap(statedNowhere)
  for (const file of named.filter((name) => !existsSync(join(folder, name))))
    findings.push(`${file}: a page names it, but it is not in ${folder}`)
  const unnamed = readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name) && !named.includes(name))
  findings.push(...unnamed.map((file) => `${file}: no page of a service names it: name it in a sources.ts`))

  const documents = named
    .filter((file) => existsSync(join(folder, file)))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const units = splitDocument(text)
      findings.push(
        ...misquoted(
          file,
          text,
          services.flatMap((service) => quotesFrom(service, (document) => document === file)),
          units,
        ),
      )
      // Of all documents of those services: two can be copies of one page, one of them rendered.
      const accounts = account(
        units,
        services
          .filter((service) => documentsOf(service).includes(file))
          .flatMap((service) => quotesFrom(service, () => true)),
      )
      return { file, units: units.map((unit, i) => ({ unit, account: accounts[i] })) }
    })
  for (const { file, units } of documents) {
    const open = units.filter((unit) => unit.account === undefined)
    findings.push(
      ...open.map(
        ({ unit }) => `${file}:${unit.at}: nobody accounts for the ${unit.kind} "${unit.text.slice(0, 200)}"`,
      ),
    )
  }
  return { documents, findings }
}

/** How many units of a document each kind of account has, in words. */
export function summaryOf({ file, units }: CheckedDocument): string {
  const count = (by: Account | undefined) => units.filter((unit) => unit.account === by).length
  return (
    `${file}: ${units.length} sentences; under a ` +
    `${ACCOUNTS.map((kind) => `${kind} ${count(kind)}`).join(', ')}; unaccounted ${count(undefined)}`
  )
}

function documentsOf({ pages }: Service): string[] {
  return Object.values(pages).flatMap(({ document }) => (document === undefined ? [] : [document]))
}

/** The quotes of a service that are of documents of the project, of those that are `wanted`. */
function quotesFrom(service: Service, wanted: (document: string) => boolean): Quote[] {
  return quotesOf(service).filter(({ page }) => {
    const document = service.pages[page]?.document
    return document !== undefined && wanted(document)
  })
}

/** Evidence `stated` means that a document of the project says it. */
function statedNowhere(service: Service): string[] {
  const { name, pages, rules, duties, readings } = service
  const cited = [...rules, ...duties].map(({ id, source }) => ({ id, sources: [source] }))
  const parts = documentedParts(service).map(({ whose, documented }) => ({
    id: whose,
    sources: [documented],
  }))
  return [...cited, ...readings, ...parts].flatMap(({ id, sources }) =>
    sources
      .filter(({ evidence, page }) => evidence === 'stated' && pages[page]?.document === undefined)
      .map(
        ({ page }) =>
          `${name}: ${id} is "stated", but its page "${page}" is no document of the project: it is ` +
          '"vendor", or the page lacks its document',
      ),
  )
}

function misquoted(file: string, text: string, quotes: readonly Quote[], units: readonly Unit[]): string[] {
  const document = verbatim(text)
  const stream = new Stream(units)
  return quotes.flatMap(({ whose, text: quote }) => {
    const wanted = verbatim(quote)
    if (!document.includes(wanted))
      return [`${whose}: its quote is not in ${file}; ${nearest(document, wanted)}`]
    const { units: touched, isAmbiguous } = stream.place(quote)
    if (touched.length === 0)
      return [`${whose}: its quote "${quote}" is only markup in ${file}: quote a sentence`]
    return isAmbiguous
      ? [
          `${whose}: its quote "${quote}" is in several sentences of ${file}: quote more of the one ` +
            'that is meant',
        ]
      : []
  })
}

/** As far as the document goes along with a quote. */
function nearest(document: string, quote: string): string {
  let [same, other] = [0, quote.length]
  while (other - same > 1) {
    const middle = (same + other) >>> 1
    if (document.includes(quote.slice(0, middle))) same = middle
    else other = middle
  }
  return same < 4
    ? `"${quote.slice(0, 80)}"`
    : `it says "${quote.slice(0, same)}" but does not go on "${quote.slice(same, same + 40)}"`
}
