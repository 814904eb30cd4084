import type { CallName, EventName } from './contract'

/** The channel of every call; name and input are its arguments. */
export const callChannel = 'coachbook.call'

/** The channel of one event. */
export const eventChannel = (name: EventName): string => `coachbook.event.${name}`

/** The names of the contract without its schemas, so that the preload stays small. The types keep them complete. */
export const callNames: Record<CallName, true> = {
  'app.info': true,
  'app.ready': true,
  'menu.only': true,
  'window.flushed': true,
  'settings.get': true,
  'settings.change': true,
  'library.state': true,
  'library.chooseFolder': true,
  'library.begin': true,
  'library.reopen': true,
  'library.reps': true,
  'library.showFolder': true,
  'library.addSample': true,
  'library.removeSample': true,
  'workbook.create': true,
  'workbook.open': true,
  'workbook.dispatch': true,
  'workbook.undo': true,
  'workbook.redo': true,
  'workbook.history': true,
  'handover.state': true,
  'handover.give': true,
  'handover.turn': true,
  'handover.takeBack': true,
  'handover.setPin': true,
  'search.find': true,
  'templates.list': true,
  'templates.startDraft': true,
  'templates.saveDraft': true,
  'templates.publish': true,
  'templates.discardDraft': true,
  'templates.remove': true,
  'templates.restore': true,
  'templates.page': true,
  'templates.exportBlank': true,
  'parts.find': true,
  'parts.startDraft': true,
  'parts.saveDraft': true,
  'parts.publish': true,
  'parts.discardDraft': true,
  'parts.remove': true,
  'packs.list': true,
  'packs.choose': true,
  'packs.inspect': true,
  'packs.diff': true,
  'packs.differencePages': true,
  'packs.install': true,
  'packs.remove': true,
  'packs.restore': true,
  'packs.made': true,
  'packs.export': true,
  'trainer.list': true,
  'trainer.create': true,
  'trainer.exportCard': true,
  'trainer.importCard': true,
  'trainer.trust': true,
  'trainer.distrust': true,
  'plan.page': true,
  'plan.export': true,
  'plan.verify': true,
  'pdf.verify': true,
  'log.exportCsv': true,
  'files.show': true
}

export const eventNames: Record<EventName, true> = {
  'menu.command': true,
  'saving.changed': true,
  'library.changed': true,
  'library.changedHands': true,
  'window.closing': true
}
