import { basename } from 'node:path'
import { savePdf } from '../../services/export/pdf-file'
import type { LibrarySession } from '../../services/library/session'
import type { Files } from '../../services/storage/files'
import type { TemplatePages } from '../../services/templates/pages'
import type { KnownFiles } from '../known-files'
import type { Dialogs, Printing } from '../ports'
import type { Handlers } from '../register'

type TemplateCalls =
  | 'templates.list'
  | 'templates.revision'
  | 'templates.startDraft'
  | 'templates.saveDraft'
  | 'templates.publish'
  | 'templates.discardDraft'
  | 'templates.remove'
  | 'templates.restore'
  | 'templates.page'
  | 'templates.exportBlank'
  | 'templates.printBlank'

interface TemplateServices {
  session: LibrarySession
  forms: TemplatePages
  dialogs: Dialogs
  printing: Printing
  files: Files
  known: KnownFiles
}

export function templateHandlers(services: TemplateServices): Pick<Handlers, TemplateCalls> {
  const { session, forms, dialogs, printing, files, known } = services
  const templates = () => session.opened().templates

  return {
    'templates.list': () => templates().list(),
    'templates.revision': () => ({ revision: templates().revision() }),
    'templates.startDraft': (start) => templates().startDraft(start),
    'templates.saveDraft': async ({ id, draft }) => {
      await templates().saveDraft(id, draft)
      return {}
    },
    'templates.publish': ({ id }) => templates().publish(id),
    'templates.discardDraft': async ({ id }) => ({ undo: await templates().discardDraft(id) }),
    'templates.remove': async ({ id }) => ({ undo: await templates().remove(id) }),
    'templates.restore': async ({ undo }) => {
      await templates().restore(undo)
      return {}
    },
    'templates.page': ({ template, sample, paper }) => forms.picture(template, sample, paper),
    'templates.exportBlank': async ({ template, paper, withKey }) => {
      const wanted = await dialogs.saveFile('form', forms.fileName(template))
      if (wanted === null) return null
      const { pdf, pages } = await forms.draw(template, 'blank', paper, withKey)
      const path = await savePdf(files, wanted, pdf)
      return { file: known.keep(path), name: basename(path), pages }
    },
    'templates.printBlank': async ({ template, paper, withKey }) => {
      const { pdf } = await forms.draw(template, 'blank', paper, withKey)
      return { outcome: await printing.print({ pdf, paper, title: template.title }) }
    }
  }
}
