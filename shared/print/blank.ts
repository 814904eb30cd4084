import { ratingSteps } from '../limits'
import type { Translate } from '../messages'
import type { Behavior } from '../model/behavior'
import { levels } from '../model/field-of-work'
import type { Template } from '../model/template'
import { roleLabel, rolesOf } from '../rules/roles'
import type { Block, GridField, PrintDocument } from './blocks'
import type { PrintSetting } from './form'
import { fieldInHead, withoutHead } from './head'
import { personalTemplate } from './names'
import { blankField } from './print-field'
import { formBlocks } from './sections'
import { tightly } from './tightly'

/** Rep, coach and day, to be written in by hand; they take the place of the form's own fields for these. */
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

/** The key to the ratings: each behavior with its anchors, by level. */
function keyBlocks(behaviors: readonly Behavior[], { t }: PrintSetting): Block[] {
  const columns = [
    { label: t('print:ratings.behavior'), width: 24, align: 'left' as const },
    ...Array.from({ length: ratingSteps }, (_, at) => ({ label: String(at + 1), width: 15, align: 'left' as const }))
  ]
  const parts = levels.flatMap((level): Block[] => {
    const rows = behaviors
      .filter((behavior) => behavior.level === level)
      .map(({ title, anchors }) => [[{ text: title, bold: true }], ...anchors])
    if (rows.length === 0) return []
    return [
      { type: 'heading', level: 3, text: t(`print:level.${level}`) },
      { type: 'table', columns, rows, blankRows: 0 }
    ]
  })
  return [
    { type: 'heading', level: 2, text: t('print:key.heading') },
    { type: 'note', text: t('print:key.about') },
    ...parts
  ]
}

/**
 * A form to be filled in with a pen (T-9): every field that may be printed, whatever its condition, on as many pages as
 * the form asks for. With `findable`, blocks name the part of the template that they come from. `rated`: behaviors
 * whose anchors are printed as a key after the form.
 */
export function blankDocument(
  template: Template,
  { t, language }: { t: Translate; language: string },
  findable = false,
  rated: readonly Behavior[] = []
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
    ...(rated.length > 0 && { annex: keyBlocks(rated, setting) }),
    attachment: null
  }
}
