import type { CallName, EventName } from './contract'

/** The channel of every call; name and input are its arguments. */
export const callChannel = 'coachbook.call'

/** The channel of one event. */
export const eventChannel = (name: EventName): string => `coachbook.event.${name}`

/** The names of the contract without its schemas, so that the preload stays small. The types keep them complete. */
export const callNames: Record<CallName, true> = {
  'app.info': true,
  'app.ready': true,
  'window.flushed': true,
  'settings.get': true,
  'settings.change': true,
  'library.state': true,
  'library.chooseFolder': true,
  'library.begin': true,
  'library.reps': true,
  'library.showFolder': true,
  'workbook.create': true,
  'workbook.open': true,
  'workbook.dispatch': true,
  'workbook.undo': true,
  'workbook.redo': true,
  'workbook.history': true,
  'templates.list': true,
  'plan.page': true,
  'plan.export': true,
  'plan.verify': true,
  'pdf.verify': true,
  'files.show': true
}

export const eventNames: Record<EventName, true> = {
  'menu.command': true,
  'saving.changed': true,
  'library.changed': true,
  'window.closing': true
}
