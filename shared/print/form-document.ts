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
  /** On the right of the line on top. */
  status: string
  /** What stands above the form. */
  head?: readonly Block[]
  /** The line at the foot; without it the template's name and version. */
  footer?: { left: string; middle: string }
  /** The small code, or its room; without it there is neither. */
  code?: PrintDocument['code']
  /** The word across the page. */
  mark?: string | null
  attachment?: Attachment | null
  /** Fields that hold nothing leave room for a pen; on so many pages as the form says when it is blank. */
  toFillIn?: boolean
  /** Whether blocks say which field or section of the template they come from. */
  findable?: boolean
}

/** Any form with what a record holds for it, in the order of its template. */
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
