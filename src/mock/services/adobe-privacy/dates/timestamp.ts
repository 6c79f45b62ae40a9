/** An instant as this service writes it: `10/02/2019 08:25 PM GMT`. */
export function timestamp(instant: number): string {
  const date = new Date(instant)
  const hour = date.getUTCHours()
  const month = twoDigits(date.getUTCMonth() + 1)
  const year = String(date.getUTCFullYear()).padStart(4, '0')
  const time = `${twoDigits(hour % 12 || 12)}:${twoDigits(date.getUTCMinutes())}`
  return `${month}/${twoDigits(date.getUTCDate())}/${year} ${time} ${hour < 12 ? 'AM' : 'PM'} GMT`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
