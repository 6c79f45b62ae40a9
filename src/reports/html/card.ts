import type { Outcome } from '../../check/outcome.ts'
import { OURS, type Citation } from '../../mock/engine/book/citation.ts'
import { CONNECTION_HEADERS } from '../../mock/judge/connection-headers.ts'
import { nameOf, type Occurrence, type RuleVerdict, type UnseenDuty } from '../../mock/judge/verdict.ts'
import { requestLine } from '../../mock/engine/spec/request.ts'
import { markup, type Markup } from '../markup.ts'

/** Headers of every request that tell a reader nothing. */
const NOISE = new RegExp(
  `^(${[...CONNECTION_HEADERS, 'sec-fetch-mode', 'access-control-.*', 'vary', 'date', 'x-bythebook-.*'].join(
    '|',
  )})$`,
)

type Entry = NonNullable<Occurrence['entry']>

/** One rule, duty or problem: its sentence, where it is said, and the requests that broke it. */
export function card(outcome: Outcome, ruleVerdict: RuleVerdict): Markup {
  const { id, kind, verdict, says, source, operations, remedy, kept, broken, occurrences } = ruleVerdict
  const accepted = outcome.accepted.find(
    (acceptance) => nameOf(acceptance.ruleVerdict) === nameOf(ruleVerdict),
  )
  const isOpen = verdict === 'broken' && !accepted
  const times = verdict === 'kept' ? kept : broken
  const looks = markup`${verdict}${accepted !== undefined && ' accepted'}`
  const tags = [kind, source?.evidence, accepted && 'accepted', times > 0 ? `×${times}` : undefined]
  const data = markup`data-verdict="${verdict}" data-kind="${kind}" data-evidence="${source?.evidence ?? ''}"`
  return markup`<details class="card ${looks}" id="${nameOf(ruleVerdict)}" ${data}${isOpen && ATTRIBUTE_OPEN}>
${summary(verdict.replace('-', ' '), id, says, tags)}
<div class="body">
${accepted && markup`<p class="accepted-because"><b>Accepted:</b> ${accepted.reason}</p>`}
${source && citation(source)}
${remedy !== undefined && markup`<p class="remedy"><b>What to do</b> ${remedy}</p>`}
${occurrences.map((occurrence) => occurrenceOf(occurrence, says))}
${broken > occurrences.length && markup`<p class="facts">and ${broken - occurrences.length} more</p>`}
${operations.length > 0 && markup`<p class="facts on">on ${codeList(operations)}</p>`}
</div>
</details>`
}

function codeList(texts: readonly string[]): Markup[] {
  return texts.map((text, i) => markup`${i > 0 && ', '}<code>${text}</code>`)
}

const ATTRIBUTE_OPEN = markup` open`

/** A duty that no journal can show. */
export function unseenCard(name: string, { id, says, source, because }: UnseenDuty): Markup {
  const data = markup`data-verdict="unseen" data-kind="duty" data-evidence="${source.evidence}"`
  return markup`<details class="card unseen" id="${name}" ${data}>
${summary('cannot be shown', id, says, ['duty', source.evidence])}
<div class="body"><p>No journal can show it: ${because}</p>${citation(source)}</div>
</details>`
}

function summary(mark: string, id: string, says: string, tags: readonly (string | undefined)[]): Markup {
  const shown = tags.map((tag) => tag !== undefined && markup`<span class="tag ${tag}">${tag}</span>`)
  return markup`<summary>
<span class="mark" aria-label="${mark}"></span>
<span class="what"><code class="id">${id}</code> <span class="says">${says}</span></span>
<span class="tags">${shown}</span>
</summary>`
}

function citation({ quote, english, note, page, url, original, evidence }: Citation): Markup {
  const where = url === undefined ? page : markup`<a href="${url}" rel="noreferrer">${page}</a>`
  return markup`<figure>
${english !== undefined && markup`<blockquote>${english} <small>${OURS}</small></blockquote>`}
${quote !== undefined && markup`<blockquote${original && markup` lang="${original.language}"`}>${quote}</blockquote>`}
<figcaption>
${evidence === 'assumed' && 'assumed; the page that is silent: '}${where}
${note !== undefined && markup`<br>${note}`}
</figcaption>
</figure>`
}

function occurrenceOf({ detail, entry }: Occurrence, says: string): Markup {
  return markup`<div class="occurrence">
${(detail !== says || !entry) && markup`<p class="detail">${detail}</p>`}
${entry && exchange(entry)}
</div>`
}

function exchange(entry: Entry): Markup {
  const { request, response, id, at, lost } = entry
  const facts = `${id} · ${at.slice(0, 19).replace('T', ' ')}`
  const status = markup`<b class="status">${response.status}</b>${lost && markup` <b>lost</b>`}`
  return markup`<p class="line">
<code>${requestLine(request)}</code> ${status} <span class="facts">${facts}</span>
</p>
<div class="exchange">
<div><h4>asked</h4><pre tabindex="0">${fields(request.headers)}${bodyOf(request.body)}</pre></div>
<div><h4>answered</h4><pre tabindex="0">${fields(response.headers)}${bodyOf(response.body)}</pre></div>
</div>`
}

function fields(headers: Entry['request']['headers']): Markup {
  const shown = Object.entries(headers).filter(([name]) => !NOISE.test(name))
  return markup`${shown.map(([name, value]) => markup`<span class="name">${name}:</span> ${value}\n`)}`
}

function bodyOf({ encoding, content, bytes, cut }: Entry['request']['body']): Markup {
  if (bytes === 0) return markup``
  if (encoding === 'base64') return markup`\n(${bytes} bytes that are no text)`
  return markup`\n${cut ? content : pretty(content)}${cut && `…\n(${bytes} bytes)`}`
}

function pretty(content: string): string {
  try {
    return JSON.stringify(JSON.parse(content), null, 2)
  } catch {
    return content
  }
}
