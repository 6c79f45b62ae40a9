/** Text of at most so many characters, with `…` where more was cut off. */
export function cutText(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
