import type { Translate } from '../messages'
import type { Template } from '../model/template'
import type { Block, PrintDocument } from './blocks'
import type { PrintSetting } from './form'
import { personalTemplate } from './names'
import { blankField } from './print-field'
import { formBlocks } from './sections'

/**
 * A form to be filled with a pen (T-9): every field that may be printed, whatever its condition. With `findable`, blocks say
 * which part of the template they come from.
 */
export function blankDocument(
  template: Template,
  { t, language }: { t: Translate; language: string },
  findable = false
): PrintDocument {
  const setting: PrintSetting = { t, language, year: '2000-01-01', people: { rep: '', manager: '' } }
  const people: Block = {
    type: 'fields',
    columns: 3,
    fields: [
      { label: t('print:blank.rep'), value: null },
      { label: t('print:blank.manager'), value: null },
      { label: t('print:blank.date'), value: null }
    ]
  }
  return {
    title: template.title,
    author: '',
    subject: template.description,
    language,
    header: { left: template.heading, right: '' },
    footer: {
      left: t('print:footer.form', { template: template.title, version: template.version }),
      middle: '',
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    mark: null,
    blocks: [
      people,
      ...formBlocks(
        personalTemplate(template, setting),
        null,
        (field, level) => blankField(field, { setting, level }),
        findable
      )
    ],
    attachment: null
  }
}
