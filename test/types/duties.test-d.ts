import type { Observation } from '../../src/mock/engine/book/journal/observation.ts'
import { callsOf, isCall } from '../library/kit.ts'

export const rightKey = callsOf('listBooks', ({ path }) => path['bookId'])
export const rightKeyOfSeveral = callsOf(['getBook', 'lendBook'])
export const rightCall = (call: Observation) => isCall(call, 'getBook', 'lendBook')

// @ts-expect-error an operation that is not in the spec
export const unknownOperation = (call: Observation) => isCall(call, 'burnBook')

// @ts-expect-error an operation that is not in the spec, among the keys
export const unknownKey = callsOf(['getBook', 'burnBook'])

// @ts-expect-error a part that says no text
export const numberPart = callsOf('getBook', ({ at }) => at)
