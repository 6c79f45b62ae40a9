import { BadValue } from '../../engine/book/bad-value.ts'
import { InvalidValue } from '../../hand/invalid-value.ts'
import { UnknownName } from '../../hand/unknown-name.ts'

/** Does something with a value of the body; where the value is wrong, the error says where it stands. */
export function at(pointer: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof BadValue) || error instanceof UnknownName) throw error
    throw new InvalidValue(pointer, `is wrong: ${error.message}`)
  }
}
