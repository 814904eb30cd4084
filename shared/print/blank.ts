import type { Translate } from '../messages'
import { activities, levels, observationKinds, phases } from '../model/field-of-work'
import type { Field, Template } from '../model/template'
import type { Block, BlockOf, PrintDocument, TableColumn } from './blocks'
import { actionColumns, dateColumns, factColumns, freeColumns, ratingColumns } from './field-tables'
import { type HeadingLevel, headingOf } from './fields'
import { fact, type Printed, type PrintSetting, printed } from './form'
import { guidanceBlocks } from './guidance'
import { personalTemplate } from './names'
import { formBlocks } from './sections'
import { blankSessionBlocks } from './session-fields'
import { emptyBox } from './signatures'

const steps = [1, 2, 3, 4, 5] as const

function boxes(labels: readonly string[], inline: boolean, { t }: PrintSetting): BlockOf<'choices'> {
  return {
    type: 'choices',
    inline,
    items: labels.map((label) => ({ label, chosen: false })),
    spoken: { chosen: t('print:ticked'), open: t('print:notTicked') }
  }
}

const emptyTable = (columns: readonly TableColumn[], blankRows: number): Block => ({
  type: 'table',
  columns,
  rows: [],
  blankRows: Math.max(1, blankRows)
})

/** Short options follow each other in a line, long ones stand under each other. */
const areShort = (labels: readonly string[]) => labels.every((label) => label.length <= 26)

/** The answers of a choice; those of a bound one belong to Coachbook and not to the template. */
function optionLabels(field: Extract<Field, { type: 'choice' }>, { t }: PrintSetting): string[] {
  if (field.bind === 'observation.kind') return observationKinds.map((kind) => t(`print:kind.${kind}`))
  if (field.bind === 'observation.activity') return activities.map((activity) => t(`print:activity.${activity}`))
  return field.options.map(({ label }) => label)
}

/** A field to be filled with a pen: ruled lines, boxes to tick, empty rows. */
function blankField(field: Field, setting: PrintSetting, level: HeadingLevel): Printed {
  const { t } = setting
  const help: Block[] = field.help === '' ? [] : [{ type: 'note', text: field.help }]
  const under = (...blocks: Block[]) => printed(...headingOf(field.label, level), ...help, ...blocks)
  const tick = (labels: readonly string[]) => under(boxes(labels, areShort(labels), setting))
  switch (field.type) {
    case 'guidance':
      return printed(...headingOf(field.label, level), ...guidanceBlocks(field.text))
    case 'page-break':
      return printed({ type: 'page-break' })
    case 'text':
    case 'number':
    case 'date':
    case 'person':
    case 'account':
      return fact(field.type === 'number' && field.unit !== '' ? `${field.label} (${field.unit})` : field.label, null)
    case 'long-text':
    case 'behavior':
      return under({ type: 'ruled', lines: Math.max(1, field.type === 'behavior' ? 1 : field.lines) })
    case 'yes-no':
      return tick([t('print:yes'), t('print:no')])
    case 'choice':
      return tick(optionLabels(field, setting))
    case 'choices':
      return tick(field.options.map(({ label }) => label))
    case 'checklist':
      return under(
        boxes(
          field.items.map(({ label }) => label),
          false,
          setting
        )
      )
    case 'rating':
      return under(
        boxes(
          field.anchors.map((anchor, index) => `${index + 1}  ${anchor}`),
          false,
          setting
        )
      )
    case 'scale': {
      const ends = [
        field.low && t('print:scale.low', { low: field.low }),
        field.high && t('print:scale.high', { high: field.high })
      ].filter((end) => end !== '')
      const scale = boxes(
        Array.from({ length: 10 }, (_, index) => String(index + 1)),
        true,
        setting
      )
      return ends.length === 0 ? under(scale) : under(scale, { type: 'note', text: ends.join('   ') })
    }
    case 'place':
      return under(
        boxes(
          levels.map((name) => t(`print:level.${name}`)),
          true,
          setting
        ),
        boxes(
          phases.map((name) => t(`print:phase.${name}`)),
          true,
          setting
        )
      )
    case 'gap':
      return printed(...headingOf(field.label, level), {
        type: 'fields',
        columns: 3,
        fields: [
          { label: t('print:gap.levelNow', { steps: steps.length }), value: null },
          { label: t('print:gap.levelWanted', { steps: steps.length }), value: null },
          { label: t('print:gap.start'), value: null }
        ]
      })
    case 'ratings':
      return under(emptyTable(ratingColumns(setting), field.lines))
    case 'actions':
      return under(emptyTable(actionColumns(setting), field.lines))
    case 'coaching-dates':
      return under(emptyTable(dateColumns(setting), field.lines))
    case 'facts':
      return under(emptyTable(factColumns(setting), field.lines))
    case 'table':
      return under(emptyTable(freeColumns(field), field.rows))
    case 'reports':
    case 'strategy':
    case 'funnel':
    case 'agreement':
    case 'reach':
    case 'pulse':
      return under(...blankSessionBlocks(field, setting))
    case 'signatures':
      return printed({
        type: 'together',
        blocks: [
          { type: 'signatures', boxes: [emptyBox('rep', setting), emptyBox('manager', setting)] },
          { type: 'note', text: t('print:signature.meaning') }
        ]
      })
  }
}

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
        (field, level) => blankField(field, setting, level),
        findable
      )
    ],
    attachment: null
  }
}
