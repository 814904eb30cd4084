import type { FoundPlace } from '../../../shared/actions'
import type { Translate } from '../../../shared/messages'
import { go, paths } from '../../core/navigation'

/** Parts of pages: the title of each, the page it is on, and the path. */
const places = {
  theme: { title: 'settings:theme', on: 'settings:title', path: `${paths.settings}#look` },
  language: { title: 'settings:language', on: 'settings:title', path: `${paths.settings}#look` },
  paper: { title: 'settings:paper', on: 'settings:title', path: `${paths.settings}#look` },
  pin: { title: 'settings:pin', on: 'settings:title', path: `${paths.settings}#pin` },
  process: { title: 'settings:process', on: 'settings:title', path: `${paths.settings}#process` },
  backups: { title: 'backups:title', on: 'settings:title', path: paths.backups },
  protection: { title: 'protection:title', on: 'settings:title', path: `${paths.settings}#protection` },
  network: { title: 'settings:network', on: 'settings:title', path: `${paths.settings}#network` },
  patterns: { title: 'patterns:title', on: 'actions:go.team', path: paths.patterns },
  // For the rep whose workbook is on the screen; on other pages the team list leads to each.
  disclosure: { title: 'disclosure:tab', on: 'actions:go.team', path: paths.team },
  archive: { title: 'team:archived', on: 'actions:go.team', path: paths.team },
  hold: { title: 'erasure:hold', on: 'actions:go.team', path: paths.team },
  erase: { title: 'erasure:open', on: 'actions:go.team', path: paths.team }
} as const satisfies Record<FoundPlace, { title: string; on: string; path: string }>

/** A place as the palette lists it: its name, its page, and the way there. */
export interface Placed {
  title: string
  on: string
  run: () => void
}

export const placeAlone = (id: FoundPlace, t: Translate): Placed => ({
  title: t(places[id].title),
  on: t(places[id].on),
  run: () => void go(places[id].path)
})
