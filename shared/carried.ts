import type { RefusalCode } from './messages'

export interface CallError {
  code: RefusalCode
  message: string
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: CallError }

/**
 * A reply on its way from main to the page. A large one goes as JSON: a text is copied at once, while an object is
 * copied record by record, first between the processes and then between preload and page.
 */
export type Carried<T> = Reply<T> | { ok: true; json: string }

/** A value together with its JSON, where that exists already, such as a workbook as it lies on the disk. */
export class Packed<T> {
  constructor(
    readonly value: T,
    readonly json: string
  ) {}
}

export const asJson = (value: unknown): Carried<never> => ({ ok: true, json: JSON.stringify(value) })

export const unpacked = <T>(carried: Carried<T>): Reply<T> =>
  'json' in carried ? { ok: true, value: JSON.parse(carried.json) } : carried
