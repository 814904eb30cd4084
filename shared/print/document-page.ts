import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import type { Document } from '../model/document'
import type { Moment } from '../model/scalars'
import type { Template } from '../model/template'
import { recordedDocument } from '../rules/document-seal'
import { documentWords } from '../rules/document-words'
import { asksForSignatures, documentState, documentTitle, isFinished } from '../rules/documents'
import { rolesOf } from '../rules/roles'
import { canonical } from '../rules/seal'
import { isOnPaper } from '../rules/signing'
import type { KeptValue } from '../rules/template-move'
import type { Attachment, Block, PrintDocument } from './blocks'
import type { PrintSetting } from './form'
import { formDocument } from './form-document'
import { withKept } from './kept'
import { peopleBlock } from './people'
import { recordFile, shortId, shortSeal } from './record'
import { signatureBlocks } from './signatures'

export interface DocumentToPrint {
  document: Document
  /** The rep's name in the workbook; a finished document carries its own. */
  rep: { name: string }
  /** The version of the form that the document was made with. */
  template: Template
  /** Values of the document from an earlier version of its form. */
  kept?: readonly KeptValue[]
  /** The manager's name; a finished document carries its own. */
  manager: string
  t: Translate
  language: string
  now: Moment
}

/** The moment since which the document cannot change; null for a draft. */
export function finishedAt(document: Document): Moment | null {
  if (document.status === 'signed') return document.managerSignature.at
  return document.status === 'done' ? document.finished.at : null
}

function peopleOf({ document, rep, manager }: DocumentToPrint) {
  if (document.status === 'signed') return { rep: document.rep.name, manager: document.managerSignature.name }
  if (document.status === 'done') return { rep: document.rep.name, manager: document.finished.by }
  return { rep: document.repSignature?.name ?? rep.name, manager }
}

/** Its own title if it has one, who it is between, and its day. */
function headOf({ document, language, template }: DocumentToPrint, setting: PrintSetting): Block[] {
  const title = documentTitle(document, template)
  return [{ type: 'title', text: title }, peopleBlock(setting, longDate(document.on, language))]
}

/**
 * Its state in words; a draft shows its own day. A page to be signed with ink says the same before and after the ink.
 */
function statusOf(document: Document, setting: PrintSetting): string {
  const sealed = document.status === 'signed' && isOnPaper(document) ? { ...document, ink: undefined } : document
  const state = documentState(sealed)
  const shown = isFinished(document) ? state : { ...state, on: dateOf(document.createdAt) }
  return documentWords(setting, 'paper', shown, { name: setting.people.rep, today: null })
}

function recordOf(document: Document, template: Template, { t }: PrintSetting): Attachment | null {
  if (!isFinished(document)) return null
  const record = recordedDocument({ [document.template]: template }, document)
  return {
    ...recordFile,
    description: t('print:attachment.document'),
    text: canonical({ ...record, seal: document.seal })
  }
}

/** A document that nobody signs does not come back, and needs no code. */
function codeOf(document: Document, template: Template): Pick<PrintDocument, 'code'> {
  if (document.status === 'signed')
    return { code: { kind: 'document', id: document.id, number: 1, seal: document.seal.hash } }
  return document.status === 'draft' && asksForSignatures(document, template) ? { code: null } : {}
}

/** The printed page of a charter or a free form: as a draft with its mark, or finished with its seal and record. */
export function documentPage(from: DocumentToPrint): PrintDocument {
  const { document, template, kept = [], t, language, now } = from
  const finished = isFinished(document)
  const setting: PrintSetting = {
    t,
    language,
    year: dateOf(finishedAt(document) ?? now),
    people: peopleOf(from),
    roles: rolesOf(template)
  }
  const signed = document.status === 'done' ? null : document
  const manager = document.status === 'signed' ? document.managerSignature : null
  const { title, version } = template
  return formDocument({
    template: withKept(template, kept, t),
    form: {
      core: { signatures: signatureBlocks(signed?.repSignature ?? null, manager, setting) },
      values: document.values,
      behaviors: {},
      draft: !finished
    },
    setting,
    subject: documentTitle(document, template),
    status: statusOf(document, setting),
    head: headOf(from, setting),
    footer: {
      left: t('print:footer.document', { id: shortId(document.id), template: title, version }),
      middle: finished ? t('print:footer.seal', { seal: shortSeal(document.seal.hash) }) : t('print:footer.open')
    },
    ...codeOf(document, template),
    mark: finished ? null : t('print:mark.draft'),
    attachment: recordOf(document, template, setting)
  })
}
