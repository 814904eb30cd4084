import { first } from './first'
import { rest } from './rest'

/** The texts of the interface in English, by domain. Each domain is one file, and stands in `first` or in `rest`. */
export const en = { ...first, ...rest } as const
