import { actionTexts } from './actions'
import { dialogs } from './dialogs'
import { errors } from './errors'
import { firstRun } from './first-run'
import { forms } from './forms'
import { frame } from './frame'
import { menu } from './menu'
import { notices } from './notices'
import { print } from './print'
import { rep } from './rep'
import { saving } from './saving'
import { settings } from './settings'
import { team } from './team'
import { ui } from './ui'

/** The texts of the interface in English, by domain. Each domain is one file. */
export const en = {
  actions: actionTexts,
  dialogs,
  errors,
  menu,
  notices,
  print,
  saving,
  frame,
  firstRun,
  forms,
  team,
  rep,
  settings,
  ui
} as const
