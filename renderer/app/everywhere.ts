import type { ActionId } from '../../shared/actions'
import type { Run } from '../core/actions'
import { call } from '../core/bridge'
import { attempt } from '../core/messages'
import { go, goBack, paths } from '../core/navigation'
import { redo, undo, useReplica } from '../core/replica'
import { verifyPdf } from '../features/verify/verify-pdf'

const rep = () => useReplica.getState().replica?.workbook.id

const inWorkbook = (path: (rep: string) => string) => () => {
  const id = rep()
  if (id) void go(path(id))
}

/** What the menu and the keys do on every page, unless the page on display does it in its own way. */
export const everywhere: Partial<Record<ActionId, Run>> = {
  'rep.add': () => go(`${paths.team}?add=true`),
  'pdf.verify': verifyPdf,
  'library.show': () => attempt(() => call('library.showFolder', {})),
  'log.show': () => attempt(() => call('log.show', {})),
  'edit.undo': undo,
  'edit.redo': redo,
  'go.back': goBack,
  'go.team': () => go(paths.team),
  'go.templates': () => go(paths.templates),
  'go.settings': () => go(paths.settings),
  'rep.overview': inWorkbook(paths.rep),
  'rep.observations': inWorkbook(paths.observations),
  'rep.plans': inWorkbook(paths.plans)
}
