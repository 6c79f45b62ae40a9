/** An optional package is not installed; the message says what it is needed for, `next` how to install it. */
export class MissingPackage extends Error {
  override readonly name = 'MissingPackage'
  readonly next: string

  constructor(packageName: string, use: string) {
    super(`${use} needs the package ${packageName}, which is not installed`)
    this.next = `install it beside bythebook: npm install --save-dev ${packageName}`
  }
}
