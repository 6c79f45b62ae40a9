import type { AnyRow, Scalar } from './table.ts'

/** Orders rows by the values of these fields, the first one first. */
export function ordering(fields: readonly string[]): (a: AnyRow, b: AnyRow) => number {
  return (a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const left = a[fields[i]!]
      const right = b[fields[i]!]
      const order = left === right ? 0 : compare(left, right)
      if (order !== 0) return order
    }
    return 0
  }
}

/** True for the rows whose leading fields are below the bound. */
export const isBelow = (fields: readonly string[], bound: readonly Scalar[]) => (row: AnyRow) =>
  comparePrefix(row, fields, bound) < 0

/** True for the rows whose leading fields are below the bound or equal to it. */
export const isUpTo = (fields: readonly string[], bound: readonly Scalar[]) => (row: AnyRow) =>
  comparePrefix(row, fields, bound) <= 0

function comparePrefix(row: AnyRow, fields: readonly string[], bound: readonly Scalar[]): number {
  for (let i = 0; i < bound.length; i++) {
    const value = row[fields[i]!]
    const order = value === bound[i] ? 0 : compare(value, bound[i])
    if (order !== 0) return order
  }
  return 0
}

/** A field that is not there sorts as `null` does. */
function compare(left: Scalar = null, right: Scalar = null): number {
  if (left === right) return 0
  if (left === null) return -1
  if (right === null) return 1
  return left < right ? -1 : 1
}
