import type { Leave } from '../model/rhythm'

/** So many days leave lasts at most. */
export const longestLeave = 366

type Days = Pick<Leave, 'id' | 'from' | 'to' | 'kind'>

/** Whether these days of leave are entered already for the same reason; sickness during vacation is another reason. */
export const isEntered = ({ id, from, to, kind }: Days, others: readonly Days[]): boolean =>
  others.some((other) => other.id !== id && other.kind === kind && other.from <= from && to <= other.to)
