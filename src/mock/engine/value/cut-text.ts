/** Text of at most so many characters, with `…` where more was cut off. */
export function cutText(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

/** The same, and how long the text is where it was cut. */
export function cutWithLength(text: string, longest: number): string {
  return text.length > longest ? `${cutText(text, longest)} (${text.length} characters)` : text
}
