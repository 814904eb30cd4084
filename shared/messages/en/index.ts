import { actionTexts } from './actions'
import { errors } from './errors'
import { notices } from './notices'
import { saving } from './saving'

/** The texts of the interface in English, by domain. Each domain is one file. */
export const en = { actions: actionTexts, errors, notices, saving } as const
