/** A parser for commander of an option that can be given several times: its values in their order. */
export function several<T>(parse: (text: string) => T): (text: string, before: readonly T[]) => T[] {
  return (text, before) => [...before, parse(text)]
}
