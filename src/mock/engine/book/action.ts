import type { AnyWorldContext, WorldContext } from './context.ts'
import type { World } from './world.ts'

type Base = Pick<World, 'tables' | 'readings'>

/**
 * Something that can be done to a sandbox by name, from outside the vendor's API: put it in a state, or move
 * its work on.
 */
export interface Action<W extends Base = Base, Params = never> {
  /** What is so afterwards, in one sentence. */
  readonly says: string
  /** JSON Schema of the parameters, an object; none are taken when left out. */
  readonly params?: Readonly<Record<string, unknown>>
  run(context: WorldContext<W>, params: Params): void
}

/** An action where the engine does not know the service. */
export interface AnyAction extends Omit<Action, 'run'> {
  run(context: AnyWorldContext, params: unknown): void
}

/** Declares named states or progress commands; the parameters of each are typed by its `run`. */
export function actions<W extends Base>() {
  return <const Actions extends Readonly<Record<string, Action<W>>>>(actions: Actions): Actions => actions
}

/** Per action, its parameters. */
export type ParamsOf<Actions> = {
  [Name in keyof Actions]: Actions[Name] extends { run(context: never, params: infer Params): void }
    ? Params
    : never
}
