import { notNow, UsageError } from '../book/usage-error.ts'
import { Kept } from './kept.ts'
import { Sandbox } from './sandbox.ts'
import type { SandboxOptions } from './sandbox-options.ts'
import type { Service } from '../book/service.ts'

/** The sandbox of a request that names none. */
export const DEFAULT_SANDBOX = 'default'

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const NAME_NEXT = 'take 1 to 64 letters, digits, dots, dashes or underscores, the first a letter or digit'
export const MOST_SANDBOXES = 10_000

/** All sandboxes of a mock, by name. */
export class Sandboxes {
  readonly #byName = new Map<string, Sandbox>()
  readonly default: Sandbox

  constructor(services: ReadonlyMap<string, Service>, options: SandboxOptions = {}) {
    this.default = new Sandbox(DEFAULT_SANDBOX, services, options, new Kept(options.limits))
    this.#byName.set(DEFAULT_SANDBOX, this.default)
  }

  get(name: string): Sandbox | undefined {
    return this.#byName.get(name)
  }

  /** The sandbox of that name; one that nobody has used yet starts as the default sandbox started. */
  open(name: string): Sandbox {
    return this.#byName.get(name) ?? this.create(name)
  }

  /**
   * A new sandbox: as the default one started, or a fork of another as it is now. Throws a UsageError where
   * the name is taken or no name.
   */
  create(name: string, from?: Sandbox): Sandbox {
    if (!isName(name)) throw new UsageError(`${quoted(name)} is no name of a sandbox`, NAME_NEXT)
    if (this.#byName.has(name))
      throw notNow(`sandbox "${name}" exists already`, 'reset it or choose another name')
    if (this.#byName.size >= MOST_SANDBOXES)
      throw notNow(`there are ${MOST_SANDBOXES} sandboxes`, 'delete some first')
    const sandbox = (from ?? this.default).fork(name)
    if (!from) sandbox.startLike(this.default)
    this.#byName.set(name, sandbox)
    return sandbox
  }

  /** Says whether there was one. The default sandbox stays. */
  delete(name: string): boolean {
    const sandbox = name === DEFAULT_SANDBOX ? undefined : this.#byName.get(name)
    sandbox?.release()
    return sandbox !== undefined && this.#byName.delete(name)
  }

  names(): string[] {
    return [...this.#byName.keys()]
  }
}

/** Whether it is a name; a pattern would take a number for its digits. */
function isName(given: unknown): boolean {
  return typeof given === 'string' && NAME.test(given)
}

function quoted(given: unknown): string {
  return typeof given === 'string' ? `"${given}"` : String(given)
}
