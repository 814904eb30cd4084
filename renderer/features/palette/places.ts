import type { FoundPlace } from '../../../shared/actions'
import { paths } from '../../core/navigation'

/** What a place is called where it stands, and the page it stands on. */
export const places = {
  theme: { title: 'settings:theme', on: 'settings:title', path: `${paths.settings}#look` },
  language: { title: 'settings:language', on: 'settings:title', path: `${paths.settings}#look` },
  paper: { title: 'settings:paper', on: 'settings:title', path: `${paths.settings}#look` },
  pin: { title: 'settings:pin', on: 'settings:title', path: `${paths.settings}#pin` },
  process: { title: 'settings:process', on: 'settings:title', path: `${paths.settings}#process` },
  backups: { title: 'backups:title', on: 'settings:title', path: paths.backups },
  protection: { title: 'protection:title', on: 'settings:title', path: `${paths.settings}#protection` },
  network: { title: 'settings:network', on: 'settings:title', path: `${paths.settings}#network` },
  patterns: { title: 'patterns:title', on: 'actions:go.team', path: paths.patterns }
} as const satisfies Record<FoundPlace, { title: string; on: string; path: string }>
