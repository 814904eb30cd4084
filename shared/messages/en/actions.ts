import type { ActionId } from '../../actions'

/** What a person can do, as it stands in menus and the palette. */
export const actionTexts = {
  'rep.add': 'Add a rep',
  'observation.new': 'Log an observation',
  'pdf.verify': 'Check a signed PDF…',
  'library.show': 'Show the library folder',
  'edit.undo': 'Undo',
  'edit.redo': 'Redo',
  'palette.open': 'Find anything',
  'go.back': 'Back',
  'go.team': 'Team',
  'go.templates': 'Templates',
  'go.settings': 'Settings',
  'rep.overview': 'Overview',
  'rep.observations': 'Observations',
  'rep.plans': 'Plans',
  'log.show': 'Show the log file'
} as const satisfies Record<ActionId, string>
