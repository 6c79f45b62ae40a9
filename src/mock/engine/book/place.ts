import type { LimitRule } from './rule.ts'

/** The step of a limit's place that stands for any name of an object: `body.*[].id`. */
export const ANY_NAME = '*'

/** Every place that a limit names. */
export function placesOf({ at, also = [] }: Pick<LimitRule, 'at' | 'also'>): readonly string[] {
  return [at, ...also]
}

/** The steps of a place: of `body.users[].id` they are `body`, `users`, `[]` and `id`. */
export function stepsOfPlace(at: string): string[] {
  return at.replaceAll('[]', '.[]').split('.')
}

/** Whether a place that may have steps for any name covers one that has none. */
export function coversPlace(at: string, place: string): boolean {
  const [steps, there] = [stepsOfPlace(at), stepsOfPlace(place)]
  return (
    steps.length === there.length &&
    steps.every((step, i) => step === there[i] || (step === ANY_NAME && there[i] !== '[]'))
  )
}

/** How many steps of a place stand for any name. */
export function freedomOf(at: string): number {
  return stepsOfPlace(at).filter((step) => step === ANY_NAME).length
}
