/** What a figure has to reach. */
export type Budget = { readonly atLeast: number } | { readonly atMost: number }

/** A line of the benchmark's table. */
export interface Row {
  readonly what: string
  readonly measured: number
  readonly budget: Budget
  /** The figures behind it, in their units. */
  readonly figures: string
}

export const atLeast = (bound: number): Budget => ({ atLeast: bound })
export const atMost = (bound: number): Budget => ({ atMost: bound })

/** One figure over another of the same unit, both taken in one run. */
export function ratio(
  what: string,
  mine: number,
  theirs: number,
  unit: (figure: number) => string,
  budget: Budget,
): Row {
  return { what, measured: mine / theirs, budget, figures: `${unit(mine)} against ${unit(theirs)}` }
}

export function holds({ measured, budget }: Row): boolean {
  return 'atLeast' in budget ? measured >= budget.atLeast : measured <= budget.atMost
}

/** The rows as a table in Markdown. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const bound = 'atLeast' in row.budget ? `≥ ${row.budget.atLeast}` : `≤ ${row.budget.atMost}`
    const verdict = holds(row) ? 'yes' : '**no**'
    return `| ${row.what} | ${row.measured.toFixed(2)} | ${bound} | ${verdict} | ${row.figures} |`
  })
  return ['| what | ratio | budget | holds | figures |', '|---|---:|---:|---|---|', ...lines].join('\n')
}
