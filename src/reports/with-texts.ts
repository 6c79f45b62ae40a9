/** Plain data with each of its texts, and its names, as a function makes it; `content` holds several lines. */
export function withTexts<T>(value: T, text: (given: string) => string, lines: (given: string) => string): T {
  const mapped = (part: unknown, name: string): unknown => {
    if (typeof part === 'string') return name === 'content' ? lines(part) : text(part)
    if (Array.isArray(part)) return part.map((item) => mapped(item, ''))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, own]) => [text(key), mapped(own, key)]))
  }
  return mapped(value, '') as T
}
