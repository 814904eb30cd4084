import type { SearchEntry } from '../../../shared/search/search-index'

/** What the search thread is asked. */
export type SearchJob =
  | { job: 'put'; entries: SearchEntry[] }
  | { job: 'remove'; keys: string[] }
  | { job: 'clear' }
  | { job: 'find'; id: number; query: string; most: number }

/** What it answers; only `find` has an answer. */
export interface SearchAnswer {
  id: number
  keys: string[]
}
