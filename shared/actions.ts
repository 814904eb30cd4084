/** Something a person can do from the menu, the palette or by keys. Its label is `actions:<id>` in the catalogue. */
export interface Action {
  id: string
  /** The menu it stands in. */
  menu: 'file' | 'edit' | 'go' | 'view' | 'help'
  /** In Electron's form, such as `CmdOrCtrl+Z`. */
  keys?: string
  /** Only while a rep's workbook is on the screen. */
  needsWorkbook?: true
  /** It begins something that is written down, so it is not offered where nothing can be written. */
  writes?: true
  /** It stands in the menu only while nothing can be begun, and says why. */
  tells?: true
}

/** The one registry that feeds the menu, the palette and the shortcuts; the renderer knows how to do each action. */
export const actions = [
  { id: 'rep.add', menu: 'file', keys: 'CmdOrCtrl+N', writes: true },
  { id: 'session.begin', menu: 'file', needsWorkbook: true, writes: true },
  { id: 'observation.new', menu: 'file', keys: 'CmdOrCtrl+L', needsWorkbook: true, writes: true },
  { id: 'group.plan', menu: 'file', writes: true },
  { id: 'bring.open', menu: 'file', writes: true },
  { id: 'coachbook.open', menu: 'file', writes: true },
  { id: 'rep.passOn', menu: 'file', needsWorkbook: true },
  { id: 'pdf.verify', menu: 'file' },
  { id: 'sheets.open', menu: 'file', writes: true },
  { id: 'paper.print', menu: 'file', keys: 'CmdOrCtrl+P' },
  { id: 'paper.save', menu: 'file', keys: 'CmdOrCtrl+Shift+S' },
  { id: 'paper.large', menu: 'file' },
  { id: 'paper.several', menu: 'file' },
  { id: 'library.show', menu: 'file' },
  { id: 'library.open', menu: 'file' },
  { id: 'library.move', menu: 'file' },
  { id: 'library.lock', menu: 'file', keys: 'CmdOrCtrl+Shift+L' },
  { id: 'library.why', menu: 'file', tells: true },
  { id: 'edit.undo', menu: 'edit', keys: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', menu: 'edit', keys: 'CmdOrCtrl+Shift+Z' },
  { id: 'find.here', menu: 'edit', keys: 'CmdOrCtrl+F' },
  { id: 'palette.open', menu: 'go', keys: 'CmdOrCtrl+K' },
  { id: 'go.back', menu: 'go', keys: 'Alt+Left' },
  { id: 'go.today', menu: 'go', keys: 'CmdOrCtrl+1' },
  { id: 'go.team', menu: 'go', keys: 'CmdOrCtrl+2' },
  { id: 'go.templates', menu: 'go', keys: 'CmdOrCtrl+3' },
  { id: 'go.rhythm', menu: 'go', keys: 'CmdOrCtrl+4' },
  { id: 'go.parts', menu: 'go' },
  { id: 'go.packs', menu: 'go' },
  { id: 'go.settings', menu: 'go', keys: 'CmdOrCtrl+,' },
  { id: 'rep.overview', menu: 'go', keys: 'CmdOrCtrl+Shift+1', needsWorkbook: true },
  { id: 'rep.observations', menu: 'go', keys: 'CmdOrCtrl+Shift+2', needsWorkbook: true },
  { id: 'rep.plans', menu: 'go', keys: 'CmdOrCtrl+Shift+3', needsWorkbook: true },
  { id: 'rep.planInForce', menu: 'go', needsWorkbook: true },
  { id: 'rep.gaps', menu: 'go', needsWorkbook: true },
  { id: 'rep.sessions', menu: 'go', needsWorkbook: true },
  { id: 'rep.reinforce', menu: 'go', needsWorkbook: true },
  { id: 'rep.numbers', menu: 'go', needsWorkbook: true },
  { id: 'rep.deals', menu: 'go', needsWorkbook: true },
  { id: 'rep.profile', menu: 'go', needsWorkbook: true },
  { id: 'rep.notes', menu: 'go', needsWorkbook: true },
  { id: 'rep.timeline', menu: 'go', needsWorkbook: true },
  { id: 'rep.history', menu: 'go', needsWorkbook: true },
  { id: 'help.keys', menu: 'help', keys: 'F1' },
  { id: 'log.show', menu: 'help' }
] as const satisfies readonly Action[]

export type ActionId = (typeof actions)[number]['id']

/** Places that the palette leads to, by the words in `searchWords`, and that have no menu item. */
export const foundPlaces = [
  'theme',
  'language',
  'paper',
  'pin',
  'process',
  'backups',
  'protection',
  'network',
  'patterns',
  'disclosure',
  'archive',
  'hold',
  'erase'
] as const
export type FoundPlace = (typeof foundPlaces)[number]
