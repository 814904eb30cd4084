/** A thing a person can do from the menu, the palette or by keys. Its label is `actions:<id>` in the catalogue. */
export interface Action {
  id: string
  /** The menu it stands in. */
  menu: 'file' | 'edit' | 'go' | 'view' | 'help'
  /** In Electron's form, such as `CmdOrCtrl+Z`. */
  keys?: string
  /** Only while a rep's workbook is on the screen. */
  needsWorkbook?: true
}

/** The one registry that feeds the menu, the palette and the shortcuts; the renderer knows how to do each. */
export const actions = [
  { id: 'rep.add', menu: 'file', keys: 'CmdOrCtrl+N' },
  { id: 'observation.new', menu: 'file', keys: 'CmdOrCtrl+L', needsWorkbook: true },
  { id: 'pdf.verify', menu: 'file' },
  { id: 'library.show', menu: 'file' },
  { id: 'edit.undo', menu: 'edit', keys: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', menu: 'edit', keys: 'CmdOrCtrl+Shift+Z' },
  { id: 'palette.open', menu: 'go', keys: 'CmdOrCtrl+K' },
  { id: 'go.back', menu: 'go', keys: 'Alt+Left' },
  { id: 'go.team', menu: 'go', keys: 'CmdOrCtrl+1' },
  { id: 'go.templates', menu: 'go', keys: 'CmdOrCtrl+3' },
  { id: 'go.settings', menu: 'go', keys: 'CmdOrCtrl+,' },
  { id: 'rep.overview', menu: 'go', keys: 'CmdOrCtrl+Shift+1', needsWorkbook: true },
  { id: 'rep.observations', menu: 'go', keys: 'CmdOrCtrl+Shift+2', needsWorkbook: true },
  { id: 'rep.plans', menu: 'go', keys: 'CmdOrCtrl+Shift+3', needsWorkbook: true },
  { id: 'log.show', menu: 'help' }
] as const satisfies readonly Action[]

export type ActionId = (typeof actions)[number]['id']
