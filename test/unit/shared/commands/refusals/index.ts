import { coaching } from './coaching'
import { keeping } from './keeping'
import { papers } from './papers'
import type { Refused } from './told'

/** For each code that a command can refuse with: something a person does that is refused with it. */
export const provoked: Refused = { ...coaching, ...papers, ...keeping }
