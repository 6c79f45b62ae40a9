import { fnv1a } from '../../src/mock/engine/value/fnv1a.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const HEX = '0123456789abcdef'

/**
 * A made-up value in the place of a secret, of the same length and of the same kinds of characters, so that a
 * contract which takes the one takes the other. One secret has one, and it tells no more than 32 bits.
 */
export function standInFor(secret: string): string {
  const isHexadecimal = /^[\da-f-]+$/i.test(secret) && /\d/.test(secret)
  const seed = fnv1a(secret)
  return secret.replace(/[\da-z]/gi, (character, i: number) => {
    const chance = Number.parseInt(fnv1a(`${seed} ${i}`), 16)
    const alphabet = /\d/.test(character) ? '0123456789' : lettersOf(isHexadecimal)
    const made = alphabet[chance % alphabet.length]!
    return /[A-Z]/.test(character) ? made.toUpperCase() : made
  })
}

function lettersOf(isHexadecimal: boolean): string {
  return isHexadecimal ? HEX.slice(10) : LETTERS
}
