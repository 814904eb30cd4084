import { actionTexts } from './actions'
import { cycle } from './cycle'
import { dialogs } from './dialogs'
import { errors } from './errors'
import { firstRun } from './first-run'
import { forms } from './forms'
import { frame } from './frame'
import { history } from './history'
import { menu } from './menu'
import { notices } from './notices'
import { observation } from './observation'
import { overview } from './overview'
import { print } from './print'
import { rep } from './rep'
import { saving } from './saving'
import { seal } from './seal'
import { settings } from './settings'
import { team } from './team'
import { ui } from './ui'

/** The texts of the interface in English, by domain. Each domain is one file. */
export const en = {
  actions: actionTexts,
  cycle,
  dialogs,
  errors,
  history,
  menu,
  notices,
  observation,
  overview,
  print,
  saving,
  seal,
  frame,
  firstRun,
  forms,
  team,
  rep,
  settings,
  ui
} as const
