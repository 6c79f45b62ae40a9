/** The filters of the page. Without it the page shows everything. */
export const SCRIPT = `
const form = document.querySelector('.filters')
const cards = [...document.querySelectorAll('.card')]
const groups = [...document.querySelectorAll('.group')]
const filter = () => {
  const wanted = Object.fromEntries(new FormData(form))
  const text = wanted.text.trim().toLowerCase()
  const isFiltering = text !== '' || wanted.verdict !== '' || wanted.kind !== '' || wanted.evidence !== ''
  for (const card of cards) {
    const isWanted = ['verdict', 'kind', 'evidence'].every(
      (key) => wanted[key] === '' || card.dataset[key] === wanted[key],
    )
    card.hidden = !isWanted || !card.textContent.toLowerCase().includes(text)
  }
  for (const group of groups) {
    const own = [...group.querySelectorAll('.card')]
    group.hidden = own.length > 0 ? own.every((card) => card.hidden) : isFiltering
    if (own.length > 0) group.open = isFiltering
  }
  for (const section of document.querySelectorAll('.service')) {
    const own = [...section.querySelectorAll('.card')]
    section.hidden = isFiltering && own.every((card) => card.hidden)
  }
  const shown = cards.filter((card) => !card.hidden).length
  form.querySelector('output').textContent = isFiltering ? shown + ' of ' + cards.length : ''
}
form.hidden = false
form.addEventListener('input', filter)
form.addEventListener('submit', (event) => event.preventDefault())
filter()
`
