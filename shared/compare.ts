/** Compares two texts by their code units, for days, months and ids: the order is the same in every language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
