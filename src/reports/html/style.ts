/** The looks of the page: light and dark, from 320 pixels up. */
export const STYLE = `
:root {
  --ground: #f6f5f1;
  --paper: #fff;
  --ink: #1d1f23;
  --soft: #5c616b;
  --line: #dedbd3;
  --tint: #f1efe9;
  --broken: #b3261e;
  --broken-tint: #fbeceb;
  --kept: #1f7a4d;
  --idle: #a9adb5;
  --accepted: #8a6100;
  --link: #1f4f9c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171b;
    --paper: #1d2026;
    --ink: #e8e8e6;
    --soft: #a0a5ae;
    --line: #343841;
    --tint: #252931;
    --broken: #ff8a80;
    --broken-tint: #33211f;
    --kept: #6fd1a0;
    --idle: #6b717c;
    --accepted: #e3b652;
    --link: #9cc1ff;
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font:
    16px/1.5 system-ui,
    -apple-system,
    "Segoe UI",
    "Noto Sans",
    "Noto Sans CJK KR",
    sans-serif;
}
main {
  max-width: 68rem;
  margin: 0 auto;
  padding: 2rem clamp(1rem, 4vw, 2.5rem) 4rem;
}
code,
pre {
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: 0.875em;
}
code {
  overflow-wrap: anywhere;
}
a {
  color: var(--link);
}
p {
  margin: 0 0 0.75rem;
}
.facts {
  color: var(--soft);
  font-size: 0.875rem;
  margin: 0;
}
.brand {
  color: var(--soft);
  font-size: 0.8125rem;
  letter-spacing: 0.04em;
  margin: 0 0 0.5rem;
}
h1 {
  font-size: 1.5rem;
  line-height: 1.3;
  margin: 0 0 0.25rem;
  font-weight: 600;
}
h1 code {
  font-weight: 500;
}
h2 {
  font-size: 1.1875rem;
  margin: 0;
}
.seal {
  display: inline-block;
  padding: 0.1em 0.55em;
  border-radius: 0.3em;
  color: var(--paper);
  background: var(--kept);
  margin-right: 0.25em;
}
.seal.broken {
  background: var(--broken);
}
.bar {
  display: flex;
  height: 0.5rem;
  gap: 2px;
  border-radius: 0.25rem;
  overflow: hidden;
  margin: 1.25rem 0;
}
.bar .broken {
  background: var(--broken);
}
.bar .kept {
  background: var(--kept);
}
.bar .idle {
  background: var(--idle);
}
.reasons {
  margin: 0 0 1rem;
  padding-left: 1.1rem;
  overflow-wrap: anywhere;
}
.reasons li::marker {
  color: var(--broken);
}
.filters {
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1rem;
  align-items: center;
  padding: 0.75rem 0;
  background: var(--ground);
  border-bottom: 1px solid var(--line);
  font-size: 0.875rem;
}
.filters fieldset {
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;
  width: 100%;
  margin: 0;
  padding: 0;
  border: 0;
}
.filters legend {
  display: none;
}
.filters label {
  color: var(--soft);
}
.chip {
  display: inline-flex;
}
.chip input {
  position: absolute;
  opacity: 0;
}
.chip span {
  border: 1px solid var(--line);
  border-radius: 1rem;
  padding: 0.15rem 0.7rem;
  background: var(--paper);
  color: var(--ink);
  cursor: pointer;
}
.chip.broken b {
  color: var(--broken);
}
.chip.kept b {
  color: var(--kept);
}
.chip input:checked + span {
  border-color: var(--ink);
  box-shadow: inset 0 0 0 1px var(--ink);
}
.chip input:focus-visible + span,
select:focus-visible,
input:focus-visible,
summary:focus-visible,
pre:focus-visible {
  outline: 2px solid var(--link);
  outline-offset: 2px;
}
select,
input[type="search"] {
  font: inherit;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 0.35rem;
  padding: 0.2rem 0.4rem;
}
.search {
  flex: 1 1 14rem;
  display: flex;
  gap: 0.4rem;
  align-items: center;
}
.search input {
  flex: 1;
  min-width: 0;
}
output {
  color: var(--soft);
}
output:empty {
  display: none;
}
.service {
  margin-top: 2.25rem;
}
.service > .facts {
  margin-bottom: 0.75rem;
}
.card {
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  margin: 0.5rem 0;
}
.card.broken {
  border-left: 4px solid var(--broken);
}
.card.accepted {
  border-left-color: var(--accepted);
}
summary {
  cursor: pointer;
  list-style: none;
}
summary::-webkit-details-marker {
  display: none;
}
.card > summary {
  display: grid;
  grid-template-columns: 1.25rem 1fr auto;
  gap: 0.5rem;
  align-items: baseline;
  padding: 0.6rem 0.9rem;
}
.mark::before {
  content: "·";
  color: var(--idle);
  font-weight: 700;
}
.broken > summary .mark::before {
  content: "✗";
  color: var(--broken);
}
.kept > summary .mark::before {
  content: "✓";
  color: var(--kept);
}
.accepted > summary .mark::before {
  content: "~";
  color: var(--accepted);
}
.unseen > summary .mark::before {
  content: "–";
}
.id {
  font-weight: 600;
  margin-right: 0.35rem;
}
.says {
  color: var(--ink);
}
.kept .says,
.not-exercised .says,
.unseen .says {
  color: var(--soft);
}
.tags {
  display: flex;
  flex-wrap: wrap;
  gap: 0.3rem;
  justify-content: flex-end;
}
.tag {
  font-size: 0.75rem;
  color: var(--soft);
  background: var(--tint);
  border-radius: 0.25rem;
  padding: 0.05rem 0.4rem;
  white-space: nowrap;
}
.tag.assumed {
  font-style: italic;
}
.tag.accepted {
  color: var(--accepted);
}
.body {
  padding: 0.35rem 0.9rem 0.8rem 2.65rem;
}
.on {
  margin-top: 0.7rem;
}
figure {
  margin: 0 0 0.9rem;
}
blockquote {
  margin: 0 0 0.3rem;
  padding-left: 0.9rem;
  border-left: 3px solid var(--line);
  font-family: Georgia, "Noto Serif", "Noto Serif CJK KR", serif;
  font-size: 1.0625rem;
  overflow-wrap: anywhere;
}
figcaption {
  color: var(--soft);
  font-size: 0.875rem;
  padding-left: calc(0.9rem + 3px);
}
.remedy {
  padding: 0.5rem 0.75rem;
  background: var(--tint);
  border-radius: 0.35rem;
  overflow-wrap: anywhere;
}
.remedy b,
.accepted-because b {
  margin-right: 0.35rem;
}
.occurrence {
  border-top: 1px solid var(--line);
  padding-top: 0.7rem;
  margin-top: 0.7rem;
}
.detail {
  font-weight: 600;
  margin-bottom: 0.35rem;
  overflow-wrap: anywhere;
}
.line {
  margin-bottom: 0.4rem;
}
.status {
  color: var(--broken);
}
.exchange {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 0.6rem;
}
.exchange > div {
  min-width: 0;
}
h4 {
  margin: 0 0 0.2rem;
  font-size: 0.75rem;
  font-weight: 600;
  color: var(--soft);
}
pre {
  margin: 0;
  padding: 0.6rem 0.7rem;
  background: var(--tint);
  border-radius: 0.35rem;
  max-height: 22rem;
  overflow: auto;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.45;
}
pre .name {
  color: var(--soft);
}
.group {
  margin-top: 1rem;
}
.group > summary {
  padding: 0.4rem 0;
  font-weight: 600;
}
.group > summary::before {
  content: "▸";
  display: inline-block;
  width: 1.1em;
  color: var(--soft);
}
.group[open] > summary::before {
  content: "▾";
}
.group > summary b {
  color: var(--soft);
  font-weight: 500;
}
.idle.facts {
  margin-top: 2rem;
}
footer {
  margin-top: 3rem;
  padding-top: 1rem;
  border-top: 1px solid var(--line);
  color: var(--soft);
  font-size: 0.8125rem;
  max-width: 46rem;
}
[hidden] {
  display: none !important;
}
@media (max-width: 40rem) {
  main {
    padding-top: 1.25rem;
  }
  h1 {
    font-size: 1.25rem;
  }
  .filters {
    position: static;
  }
  .card > summary {
    grid-template-columns: 1rem 1fr;
    padding: 0.6rem 0.7rem;
  }
  .tags {
    grid-column: 2;
    justify-content: flex-start;
  }
  .body {
    padding: 0.25rem 0.7rem 0.7rem;
  }
  .exchange {
    grid-template-columns: 1fr;
  }
}
@media print {
  .filters {
    display: none;
  }
  body {
    background: #fff;
  }
  pre {
    max-height: none;
  }
}
`
