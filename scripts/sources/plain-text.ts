/**
 * What a copied page leaves of characters that nobody sees or types: entities are decoded, zero-width
 * characters go, Hangul is composed.
 */
function decoded(text: string): string {
  return text
    .replace(/&#x200B;|&#8203;|[\u200b\ufeff]/gi, '')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .normalize('NFC')
}

/**
 * Text as quotes are compared word for word: characters decoded, the `>` of a quotation at the start of a
 * line gone, every run of white space one space. Markup stays: a quote copies it.
 */
export function verbatim(text: string): string {
  return decoded(text)
    .replace(/^[ \t]*>+[ \t]?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Text without Markdown, so that two copies of one page, one of them rendered, read the same: no links,
 * images, emphasis, code marks, HTML, table lines, heading marks, list marks or attribute lists.
 */
export function plain(text: string): string {
  return decoded(text)
    .replace(/^[ \t]*```\w*[ \t]*$/gm, ' ')
    .replace(/^[ \t]*>+[ \t]?/gm, '')
    .replace(/\[!(?:DNL|UICONTROL) ([^\]]*)\]|\[![A-Z]+\]/g, '$1')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{#[^}]*\}|\{\w+="[^"]*"\}/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/^[ \t]*\d+\.[ \t]/gm, '')
    .replace(/[`*]/g, '')
    .replace(/\||-{3,}/g, ' ')
    .replace(/(?<=^|\s)(?:#{1,6}|[-+])(?=\s|$)/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
