import type { Translate } from '../messages'
import type { Template } from '../model/template'
import { roleLabel, rolesOf } from '../rules/roles'
import type { Block, GridField, PrintDocument } from './blocks'
import type { PrintSetting } from './form'
import { fieldInHead, withoutHead } from './head'
import { personalTemplate } from './names'
import { blankField } from './print-field'
import { formBlocks } from './sections'
import { tightly } from './tightly'

/** Rep, coach and day, to be written in; they stand for what the form asks for in their place. */
function headBlock(template: Template, setting: PrintSetting, findable: boolean): Block {
  const asked = (label: string, place?: 'manager' | 'date'): GridField => {
    const field = findable && place ? fieldInHead(template, place) : undefined
    return { label, value: null, ...(field && { area: `f:${field.id}` }) }
  }
  const fields = [
    asked(roleLabel('rep', setting)),
    asked(roleLabel('manager', setting), 'manager'),
    asked(setting.t('print:blank.date'), 'date')
  ]
  return { type: 'fields', columns: 3, fields }
}

/**
 * A form to be filled with a pen (T-9): every field that may be printed, whatever its condition, on as many pages as it says.
 * With `findable`, blocks say which part of the template they come from.
 */
export function blankDocument(
  template: Template,
  { t, language }: { t: Translate; language: string },
  findable = false
): PrintDocument {
  const setting: PrintSetting = {
    t,
    language,
    year: '2000-01-01',
    people: { rep: '', manager: '' },
    roles: rolesOf(template)
  }
  const head = headBlock(template, setting, findable)
  const form = personalTemplate(withoutHead(template), setting)
  const blocksOf = (arrange?: typeof tightly): Block[] => [
    head,
    ...formBlocks(form, null, (field, level) => blankField(field, { setting, level }), {
      findable,
      ...(arrange && { arrange })
    })
  ]
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
    ...(template.blankPages && { fit: { pages: template.blankPages, tighter: blocksOf(tightly) } }),
    blocks: blocksOf(),
    attachment: null
  }
}
