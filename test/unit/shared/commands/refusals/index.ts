import { coaching } from './coaching'
import { keeping } from './keeping'
import { papers } from './papers'
import type { Refused } from './told'

/** For each code with which a command can refuse: something a user does that is refused with it. */
export const provoked: Refused = { ...coaching, ...papers, ...keeping }
