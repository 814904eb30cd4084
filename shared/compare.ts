/** The order of two texts by their code units, as of days, months and ids: the same in every language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
