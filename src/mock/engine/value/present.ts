/** An object whose keys may be undefined, as one whose keys may be missing; of any names, all are there. */
type Present<T> = string extends keyof T
  ? { readonly [K in keyof T]: Exclude<T[K], undefined> }
  : { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
      readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
    }

/** The object without the keys that are undefined: `present({ reason, detail })`. */
export function present<const T extends object>(given: T): Present<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>
}
