/**
 * A file, as its path from the root of the repository, and the files that it imports; imports of types count.
 */
export type Imports = ReadonlyMap<string, readonly string[]>

/**
 * The rooms from the ground up, each with the rooms that it may import. Every arrow goes down, so there is no
 * way round in a circle.
 */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'engine/value': [],
  'engine/spec': ['engine/value'],
  'engine/store': [],
  'engine/book': ['engine/value', 'engine/spec', 'engine/store'],
  'engine/sandbox': ['engine/value', 'engine/spec', 'engine/store', 'engine/book'],
  'engine/journey': ['engine/value', 'engine/spec', 'engine/store', 'engine/book', 'engine/sandbox'],
  'engine/proof': ['engine/value', 'engine/spec', 'engine/book', 'engine/journey'],
  services: ['engine/value', 'engine/spec', 'engine/store', 'engine/book'],
  'services/index': ['engine/book', 'services'],
  package: ['engine/book'],
  judge: ['engine/value', 'engine/spec', 'engine/book'],
  hand: [
    'engine/value',
    'engine/spec',
    'engine/store',
    'engine/book',
    'engine/sandbox',
    'engine/journey',
    'services/index',
    'package',
    'judge',
  ],
  doors: [
    'engine/value',
    'engine/spec',
    'engine/book',
    'engine/sandbox',
    'engine/journey',
    'package',
    'judge',
    'hand',
  ],
  'contracts/pact': [
    'engine/value',
    'engine/spec',
    'engine/book',
    'engine/journey',
    'engine/proof',
    'package',
    'judge',
    'hand',
    'doors',
  ],
  generators: [
    'engine/value',
    'engine/spec',
    'engine/book',
    'engine/journey',
    'engine/proof',
    'hand',
    'contracts/pact',
  ],
  check: [
    'engine/value',
    'engine/spec',
    'engine/book',
    'engine/sandbox',
    'engine/journey',
    'judge',
    'hand',
    'doors',
  ],
  reports: ['engine/value', 'engine/spec', 'engine/book', 'judge', 'check'],
  commands: [
    'engine/value',
    'engine/spec',
    'engine/book',
    'engine/sandbox',
    'engine/journey',
    'package',
    'judge',
    'hand',
    'doors',
    'contracts/pact',
    'check',
    'reports',
  ],
  entries: [
    'engine/value',
    'engine/spec',
    'engine/book',
    'engine/sandbox',
    'engine/journey',
    'package',
    'judge',
    'hand',
    'doors',
    'contracts/pact',
    'check',
    'commands',
  ],
}

const PLACES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^src\/mock\/engine\/([^/]+)\//, ([, room]) => `engine/${room}`],
  [/^src\/mock\/services\/index\.ts$/, () => 'services/index'],
  [/^src\/mock\/([^/]+)\//, ([, room]) => room!],
  [/^src\/(?!mock\/)([^/]+)\//, ([, room]) => room!],
  [/^src\/[^/]+\.ts$/, () => 'entries'],
  [/^contracts\/pact\//, () => 'contracts/pact'],
]

/** The room that a file is in; nothing where it is in none. */
export function roomOf(file: string): string | undefined {
  for (const [place, name] of PLACES) {
    const match = place.exec(file)
    if (match) return name(match)
  }
  return undefined
}

/** The imports that no arrow allows, for a person to read: `a.ts (engine/spec) imports b.ts (hand)`. */
export function forbiddenArrows(imports: Imports): string[] {
  const found: string[] = []
  for (const [file, imported] of imports) {
    const from = roomOf(file) ?? 'no room'
    for (const target of imported) {
      const to = roomOf(target) ?? 'no room'
      if (from !== to && !ARROWS[from]?.includes(to))
        found.push(`${file} (${from}) imports ${target} (${to})`)
    }
  }
  return found
}

/**
 * Each circle of files once, as its files in the order in which they import each other; a file that imports
 * itself is one.
 */
export function circlesIn(imports: Imports): string[][] {
  const circles: string[][] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string) => {
    const start = path.indexOf(file)
    if (start >= 0) circles.push(path.slice(start))
    if (start >= 0 || done.has(file)) return
    path.push(file)
    for (const target of imports.get(file) ?? []) visit(target)
    path.pop()
    done.add(file)
  }
  for (const file of imports.keys()) visit(file)
  return circles
}
