import type { SearchEntry } from '../../../shared/search/search-index'

/** A question to the search thread. */
export type SearchJob =
  | { job: 'put'; entries: SearchEntry[] }
  | { job: 'remove'; keys: string[] }
  | { job: 'clear' }
  | { job: 'find'; id: number; query: string; most: number }

/** An answer of the thread; only `find` has one. */
export interface SearchAnswer {
  id: number
  keys: string[]
}
