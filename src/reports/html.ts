import { count, tallyAll, type Outcome } from '../check/outcome.ts'
import {
  allVerdicts,
  nameOf,
  type Occurrence,
  type RuleVerdict,
  type ServiceVerdict,
} from '../mock/judge/verdict.ts'
import { card, unseenCard } from './html/card.ts'
import { SCRIPT } from './html/script.ts'
import { STYLE } from './html/style.ts'
import { EVIDENCE } from '../mock/engine/book/source.ts'
import { requestLine } from '../mock/engine/spec/request.ts'
import { Markup, markup } from './markup.ts'

/** The outcome of a check as one page that needs nothing else: no network, no script to be read. */
export function htmlReport(outcome: Outcome): string {
  const { verdict, command, version, at } = outcome
  const title = `${outcome.reasons.length === 0 ? 'Kept' : 'Not kept'}: ${command.join(' ')}`
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${headOf(outcome)}
${filters(outcome)}
${verdict.services.filter(({ requests }) => requests > 0).map((service) => serviceSection(outcome, service))}
${unassigned(outcome)}
${idleServices(verdict.services)}
<footer>
<p>Each quotation is the vendor’s own sentence, in the language of its page.
<b>stated</b>: a document that the mock is built from says it;
<b>vendor</b>: another document of the vendor does;
<b>observed</b>: it was seen in a real answer;
<b>assumed</b>: nobody says it, and a note says why it is assumed.</p>
<p>Promises bind the vendor and are not judged.
Kept means that a request came near a rule and did not break it, not that the client never could.</p>
<p>bythebook ${version} · <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time></p>
</footer>
</main>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.text
}

function headOf({ verdict, command, ending, reasons }: Outcome): Markup {
  const { broken, kept, 'not-exercised': idle } = tallyAll(verdict)
  const all = Math.max(1, broken + kept + idle)
  const part = (name: string, number: number) =>
    markup`<span class="${name}" style="flex-grow:${number / all}"></span>`
  const isKept = reasons.length === 0
  const [seal, word] = isKept ? ['kept', 'Kept'] : ['broken', 'Not kept']
  const seconds = (ending.took / 1000).toFixed(1)
  const exitCode = ending.code !== null && `, exit code ${ending.code}`
  const tallies = `${broken} broken, ${kept} kept, ${idle} not exercised`
  const parts = [part('broken', broken), part('kept', kept), part('idle', idle)]
  return markup`<header>
<p class="brand">bythebook check</p>
<h1><span class="seal ${seal}">${word}</span> <code>${command.join(' ')}</code></h1>
<p class="facts">${count(verdict.requests, 'request')} in ${seconds} s${exitCode}</p>
<div class="bar" role="img" aria-label="${tallies}">${parts}</div>
${!isKept && markup`<ul class="reasons">${reasons.map((reason) => markup`<li>${reason}</li>`)}</ul>`}
</header>`
}

function filters({ verdict }: Outcome): Markup {
  const { broken, kept, 'not-exercised': idle } = tallyAll(verdict)
  const unseen = verdict.services.flatMap((service) => (service.requests > 0 ? service.unseen : [])).length
  const chips = [
    chip('broken', 'Broken', broken),
    chip('kept', 'Kept', kept),
    chip('not-exercised', 'Not exercised', idle),
    chip('unseen', 'Cannot be shown', unseen),
  ]
  const kinds = [...new Set(allVerdicts(verdict).map(({ kind }) => kind))]
  return markup`<form class="filters" aria-label="Filters" hidden>
<fieldset><legend>Show</legend>
<label class="chip"><input type="radio" name="verdict" value="" checked><span>All</span></label>
${chips}</fieldset>
<label>Kind ${choice('kind', kinds)}</label>
<label>Evidence ${choice('evidence', EVIDENCE)}</label>
<label class="search">Search <input type="search" name="text" placeholder="id, sentence, operation"></label>
<output></output>
</form>`
}

function chip(value: string, name: string, number: number): Markup {
  return markup`<label class="chip ${value}">
<input type="radio" name="verdict" value="${value}"><span>${name} <b>${number}</b></span></label>`
}

function choice(name: string, values: readonly string[]): Markup {
  const options = values.map((value) => markup`<option>${value}</option>`)
  return markup`<select name="${name}"><option value="">all</option>${options}</select>`
}

function unassigned(outcome: Outcome): Markup | false {
  const cards = outcome.verdict.unassigned.map((ruleVerdict) => card(outcome, ruleVerdict))
  return (
    cards.length > 0 &&
    markup`<section class="service"><h2>Requests that belong to no service</h2>${cards}</section>`
  )
}

function serviceSection(outcome: Outcome, service: ServiceVerdict): Markup {
  const { title, verdicts, requests, unseen, promises } = service
  const cards = (wanted: RuleVerdict['verdict']) =>
    verdicts.filter(({ verdict }) => verdict === wanted).map((ruleVerdict) => card(outcome, ruleVerdict))
  const unseenCards = unseen.map((duty) =>
    unseenCard(nameOf({ service: service.service, id: duty.id }), duty),
  )
  const facts = `${count(requests, 'request')} · ${count(promises, 'promise')} of the vendor not judged`
  return markup`<section class="service">
<h2>${title}</h2>
<p class="facts"><code>${service.service}</code> · ${facts}</p>
${cards('broken')}
${group('Not answered for the vendor', service.unanswered.map(unansweredLine))}
${group('Kept', cards('kept'))}
${group('Not exercised', cards('not-exercised'))}
${group('Duties that no journal can show', unseenCards)}
</section>`
}

function unansweredLine({ detail, entry }: Occurrence): Markup {
  return markup`<p><code>${entry && requestLine(entry.request)}</code> ${detail}</p>`
}

function group(name: string, cards: readonly Markup[]): Markup | false {
  return (
    cards.length > 0 &&
    markup`<details class="group"><summary>${name} <b>${cards.length}</b></summary>${cards}</details>`
  )
}

function idleServices(services: readonly ServiceVerdict[]): Markup | false {
  const idle = services.filter(({ requests }) => requests === 0)
  return (
    idle.length > 0 &&
    markup`<p class="facts idle">Not called: ${idle.map(({ title }) => title).join(', ')}</p>`
  )
}
