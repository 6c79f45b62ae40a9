/** A write does not fit beside what all sandboxes hold already. Nothing of it has been done. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull'
  readonly problem: string
  readonly next: string

  constructor(unit: 'rows' | 'bytes', limit: number) {
    const problem = `the sandboxes of this mock may hold ${limit} ${unit} together, and this is more`
    const next =
      'reset or delete sandboxes, or let the program that starts the mock allow more: ' +
      `startMock({ limits: { ${unit === 'rows' ? 'rows' : 'stateBytes'}: … } })`
    super(`${problem}; ${next}`)
    this.problem = problem
    this.next = next
  }
}
