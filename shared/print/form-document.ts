import type { Template } from '../model/template'
import type { Attachment, Block, PrintDocument } from './blocks'
import type { FormValues, PrintSetting } from './form'
import { personalTemplate } from './names'
import { blankField, printField } from './print-field'
import { type FieldPrinter, type FormLook, formBlocks } from './sections'
import { tightly } from './tightly'

export interface FormToPrint {
  template: Template
  form: FormValues
  setting: PrintSetting
  subject?: string
  /** The words on the right of the top line. */
  status: string
  /** Blocks above the form. */
  head?: readonly Block[]
  /** The line at the foot; the template's name and version by default. */
  footer?: { left: string; middle: string }
  /** The small code, or null to keep room for it; without it there is no room. */
  code?: PrintDocument['code']
  /** The word across the page, such as DRAFT. */
  mark?: string | null
  attachment?: Attachment | null
  /** Empty fields leave room for a pen; the number of pages is that of the blank form. */
  toFillIn?: boolean
  /** Whether blocks name the field or section of the template that they come from. */
  findable?: boolean
}

/** A form filled with the values of a record, in the order of its template. */
export function formDocument(from: FormToPrint): PrintDocument {
  const { form, setting, status } = from
  const template = personalTemplate(from.template, setting)
  const { t, people, language } = setting
  const { title, version, heading, blankPages } = template
  const print: FieldPrinter = (field, level) => {
    const filled = printField(field, { form, setting, level })
    return filled.as === 'nothing' && from.toFillIn ? blankField(field, { setting, level }) : filled
  }
  const blocksOf = (look: FormLook): Block[] => [
    ...(from.head ?? []),
    ...formBlocks(template, from.toFillIn ? null : form.values, print, look)
  ]
  return {
    title: people.rep === '' ? heading : t('print:document.title', { heading, name: people.rep }),
    author: people.manager,
    subject: from.subject ?? '',
    language,
    header: { left: heading, right: status },
    footer: {
      ...(from.footer ?? { left: t('print:footer.form', { template: title, version }), middle: '' }),
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    ...(from.code !== undefined && { code: from.code }),
    mark: from.mark ?? null,
    blocks: blocksOf({ findable: from.findable ?? false }),
    ...(from.toFillIn && blankPages && { fit: { pages: blankPages, tighter: blocksOf({ arrange: tightly }) } }),
    attachment: from.attachment ?? null
  }
}
