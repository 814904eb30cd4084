/**
 * Whole numbers that add up to a total in the proportion of some values: what rounding leaves over goes to those that
 * lost most by it, the earlier first. All are 0 where the values are.
 */
export function apportion(values: readonly number[], total: number): number[] {
  const sum = values.reduce((all, value) => all + value, 0)
  if (sum <= 0) return values.map(() => 0)
  // Binary fractions: 0.29 of 100 is 28.999…
  const exact = values.map((value) => Number(((value / sum) * total).toFixed(9)))
  const whole = exact.map(Math.floor)
  const left = total - whole.reduce((all, part) => all + part, 0)
  const lost = exact.map((part, at) => ({ at, by: part - Math.floor(part) })).sort((a, b) => b.by - a.by || a.at - b.at)
  for (const { at } of lost.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1
  return whole
}
