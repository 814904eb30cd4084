import { actionTexts } from './actions'
import { backups } from './backups'
import { batch } from './batch'
import { bring } from './bring'
import { erasure } from './erasure'
import { forms } from './forms'
import { frame } from './frame'
import { group } from './group'
import { history } from './history'
import { inked } from './inked'
import { libraries } from './libraries'
import { notices } from './notices'
import { own } from './own'
import { palette } from './palette'
import { plan } from './plan'
import { protection } from './protection'
import { rhythm } from './rhythm'
import { sample } from './sample'
import { saving } from './saving'
import { session } from './session'
import { settings } from './settings'
import { sheets } from './sheets'
import { team } from './team'
import { templates } from './templates'
import { today } from './today'
import { ui } from './ui'
import { verify } from './verify'

/** The domains that the first picture needs, or that can be said before anything else is loaded. */
export const first = {
  actions: actionTexts,
  backups,
  batch,
  bring,
  erasure,
  forms,
  frame,
  group,
  history,
  inked,
  libraries,
  notices,
  own,
  palette,
  plan,
  protection,
  rhythm,
  sample,
  saving,
  session,
  settings,
  sheets,
  team,
  templates,
  today,
  ui,
  verify
} as const
