/**
 * Every cycle of a graph of arrows `[from, to]`: the groups in which each node reaches all others, sorted, without
 * groups of one.
 */
export function circlesOf(arrows: readonly (readonly [string, string])[]): string[][] {
  const next = new Map<string, Set<string>>()
  for (const [from, to] of arrows) next.set(from, (next.get(from) ?? new Set()).add(to))

  // Tarjan's strongly connected components.
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const path: string[] = []
  const onPath = new Set<string>()
  const found: string[][] = []
  const visit = (node: string): number => {
    let low = order.size
    order.set(node, low)
    const own = low
    path.push(node)
    onPath.add(node)
    for (const to of next.get(node) ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to))
      else if (onPath.has(to)) low = Math.min(low, order.get(to) ?? low)
    }
    lowest.set(node, low)
    if (low === own) {
      const group = path.splice(path.indexOf(node))
      for (const member of group) onPath.delete(member)
      if (group.length > 1) found.push(group.sort())
    }
    return low
  }
  for (const node of next.keys()) if (!order.has(node)) visit(node)
  return found
}
