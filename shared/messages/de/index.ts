import { actionTexts } from './actions'
import { addendum } from './addendum'
import { answer } from './answer'
import { aside } from './aside'
import { backups } from './backups'
import { batch } from './batch'
import { bring } from './bring'
import { cycle } from './cycle'
import { cyclePage } from './cycle-page'
import { dialogs } from './dialogs'
import { disclosure } from './disclosure'
import { documentState } from './document-state'
import { documents } from './documents'
import { erasure } from './erasure'
import { errors } from './errors'
import { firstRun } from './first-run'
import { forms } from './forms'
import { frame } from './frame'
import { group } from './group'
import { history } from './history'
import { inked } from './inked'
import { libraries } from './libraries'
import { log } from './log'
import { measures } from './measures'
import { menu } from './menu'
import { merge } from './merge'
import { moving } from './moving'
import { notices } from './notices'
import { numbers } from './numbers'
import { observation } from './observation'
import { overview } from './overview'
import { own } from './own'
import { packs } from './packs'
import { packScreens } from './packs-ui'
import { palette } from './palette'
import { parts } from './parts'
import { passOn, takeIn } from './pass-on'
import { patterns } from './patterns'
import { plan } from './plan'
import { planState } from './plan-state'
import { print } from './print'
import { profile } from './profile'
import { promise } from './promise'
import { protection } from './protection'
import { pulse } from './pulse'
import { receipt } from './receipt'
import { reinforce } from './reinforce'
import { rep } from './rep'
import { results } from './results'
import { rhythm } from './rhythm'
import { rhythms } from './rhythms'
import { sample } from './sample'
import { saving } from './saving'
import { seal } from './seal'
import { searchWords } from './search-words'
import { selling } from './selling'
import { session } from './session'
import { settings } from './settings'
import { sheets } from './sheets'
import { signing } from './signing'
import { statement } from './statement'
import { story } from './story'
import { team } from './team'
import { templates } from './templates'
import { today } from './today'
import { ui } from './ui'
import { verify } from './verify'
import { wording } from './wording'

/** The German texts of the interface, by domain; each file has one of the same name in English. */
export const de = {
  actions: actionTexts,
  answer,
  addendum,
  aside,
  backups,
  batch,
  bring,
  cycle,
  cyclePage,
  dialogs,
  disclosure,
  documents,
  documentState,
  erasure,
  errors,
  group,
  history,
  libraries,
  log,
  measures,
  menu,
  merge,
  moving,
  notices,
  numbers,
  observation,
  overview,
  palette,
  parts,
  passOn,
  patterns,
  plan,
  planState,
  own,
  packs,
  packScreens,
  print,
  results,
  rhythm,
  rhythms,
  sample,
  saving,
  seal,
  frame,
  firstRun,
  forms,
  takeIn,
  team,
  profile,
  promise,
  protection,
  pulse,
  reinforce,
  receipt,
  rep,
  searchWords,
  selling,
  session,
  sheets,
  settings,
  inked,
  signing,
  statement,
  story,
  templates,
  today,
  ui,
  verify,
  wording
} as const
