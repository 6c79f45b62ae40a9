/** The id of a visitor without the suffix that names an edge, as in `1767225600000-575948.35_0`. */
export function withoutEdge(pcId: string): string {
  return pcId.split('.', 1)[0]!
}
