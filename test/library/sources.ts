import type { Page } from '../../src/mock/engine/book/source.ts'

/** The pages that this service's rules quote. */
export const pages = {
  'house-rules': { title: 'Rules of the house', url: 'http://library.example/rules' },
  catalogue: { title: 'How the catalogue works', url: 'http://library.example/catalogue' },
} satisfies Record<string, Page>
