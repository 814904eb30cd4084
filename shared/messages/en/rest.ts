import { addendum } from './addendum'
import { answer } from './answer'
import { aside } from './aside'
import { cycle } from './cycle'
import { cyclePage } from './cycle-page'
import { dialogs } from './dialogs'
import { disclosure } from './disclosure'
import { documentState } from './document-state'
import { documents } from './documents'
import { errors } from './errors'
import { firstRun } from './first-run'
import { log } from './log'
import { measures } from './measures'
import { menu } from './menu'
import { merge } from './merge'
import { moving } from './moving'
import { numbers } from './numbers'
import { observation } from './observation'
import { overview } from './overview'
import { packs } from './packs'
import { packScreens } from './packs-ui'
import { parts } from './parts'
import { passOn, takeIn } from './pass-on'
import { patterns } from './patterns'
import { planState } from './plan-state'
import { print } from './print'
import { profile } from './profile'
import { promise } from './promise'
import { pulse } from './pulse'
import { receipt } from './receipt'
import { reinforce } from './reinforce'
import { rep } from './rep'
import { results } from './results'
import { rhythms } from './rhythms'
import { seal } from './seal'
import { searchWords } from './search-words'
import { selling } from './selling'
import { signing } from './signing'
import { statement } from './statement'
import { story } from './story'
import { wording } from './wording'

/** The domains of all other pages and dialogs: the window loads them after the first picture, and before any of these. */
export const rest = {
  addendum,
  answer,
  aside,
  cycle,
  cyclePage,
  dialogs,
  disclosure,
  documentState,
  documents,
  errors,
  firstRun,
  log,
  measures,
  menu,
  merge,
  moving,
  numbers,
  observation,
  overview,
  packScreens,
  packs,
  parts,
  passOn,
  patterns,
  planState,
  print,
  profile,
  promise,
  pulse,
  receipt,
  reinforce,
  rep,
  results,
  rhythms,
  seal,
  searchWords,
  selling,
  signing,
  statement,
  story,
  takeIn,
  wording
} as const
