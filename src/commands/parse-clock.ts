import { readClockSetting } from '../mock/hand/clock-setting.ts'

/** Gives back the text of a clock. Throws a UsageError where it is none. */
export function parseClock(text: string): string {
  readClockSetting(text)
  // The mock reads it when it starts: `frozen` is that moment, not this one.
  return text
}
