import { dateOf, longDate, timeOf } from '../dates'
import type { Translate } from '../messages'
import type { Session } from '../model/session'
import type { GivenStatement } from '../model/statement'
import type { Stood } from '../model/stood'
import { allFields, type Template } from '../model/template'
import type { Workbook } from '../model/workbook'
import { openSession } from '../rules/open-session'
import { guideFor } from '../rules/sessions'
import { type ChangedSince, changedSince, saidNow } from '../rules/stood'
import type { Block, Rich } from './blocks'
import type { CoreValues, FormValues, Printed, PrintSetting } from './form'
import { printField } from './print-field'
import { observationCore } from './record-core'

/** A part of a record with what stood in it. */
export interface StoodPart {
  label: string
  text: string
}

/** What became of a record after a statement to it was handed in, in words. */
export interface SinceWords {
  /** That it was changed, and when. */
  changed: string
  /** What the parts are; null when there are none to show. */
  title: string | null
  parts: StoodPart[]
}

interface Setting {
  t: Translate
  language: string
}

type Of = Pick<Workbook, 'rep' | 'accounts' | 'behaviors' | 'templates' | 'observations' | 'sessions' | 'groups'>

const plain = (text: Rich): string => (typeof text === 'string' ? text : text.map((span) => span.text).join(''))

/** The words of a block, one part on each line; empty for what is only for a pen. */
function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [plain(block.text)]
    case 'quote':
      return [block.text]
    case 'list':
      return block.items.map(plain)
    case 'fields':
      return block.fields.flatMap(({ label, value }) => (value ? [`${label}: ${value}`] : []))
    case 'table':
      return block.rows.map((row) => row.map(plain).filter(Boolean).join(' · '))
    case 'choices':
      return block.items.flatMap(({ label, chosen }) => (chosen ? [label] : []))
    case 'together':
    case 'area':
      return block.blocks.flatMap(wordsOf)
    default:
      return 'alt' in block ? [block.alt] : []
  }
}

function printedWords(printed: Printed): string {
  if (printed.as === 'nothing') return ''
  return printed.as === 'fact' ? (printed.fact.value ?? '') : printed.blocks.flatMap(wordsOf).join('\n')
}

/** The fields of a form in words, by their label. */
function formWords(template: Template, form: FormValues, setting: PrintSetting): StoodPart[] {
  return allFields(template).map((field) => ({
    label: field.label.replaceAll('{rep}', setting.people.rep).replaceAll('{manager}', setting.people.manager),
    text: printedWords(printField(field, { form, setting, level: 3 }))
  }))
}

function when(words: Stood['words'], { language }: Setting): string {
  const day = longDate(dateOf(words.when), language)
  return 'untimed' in words && words.untimed ? day : `${day}, ${timeOf(words.when)}`
}

/** What a record said, part by part, with the facts that no field of its form has. */
function partsOf(workbook: Of, id: string, stood: Stood, setting: Setting): StoodPart[] {
  const { t, language } = setting
  const account = (of: string | null) => (of === null ? '' : (workbook.accounts[of]?.name ?? ''))
  const head = [{ label: t('statement:stood.when'), text: when(stood.words, setting) }]
  const print: PrintSetting = {
    t,
    language,
    year: dateOf(stood.words.when),
    people: { rep: workbook.rep.name, manager: '' }
  }
  if (stood.of === 'group') {
    const { minutes, subject, behaviors, notes, own } = stood.words
    return [
      ...head,
      { label: t('statement:stood.minutes'), text: t('sheets:minutes', { count: minutes }) },
      { label: t('statement:stood.subject'), text: subject },
      {
        label: t('statement:stood.behaviors'),
        text: behaviors.map((key) => workbook.behaviors[key]?.title ?? '').join('\n')
      },
      { label: t('statement:stood.notes'), text: notes },
      { label: t('statement:stood.own', { name: workbook.rep.name }), text: own }
    ]
  }
  if (stood.of === 'observation') {
    const seen = workbook.observations[id]
    const template = seen && workbook.templates[seen.template]
    if (!template) return head
    const core = observationCore({ ...seen, ...stood.words }, workbook.accounts)
    const { behaviors } = workbook
    return [...head, ...formWords(template, { core, values: stood.words.values, behaviors, draft: false }, print)]
  }
  const { minutes, agenda = '', purpose } = stood.words
  const facts = [
    ...head,
    { label: t('statement:stood.minutes'), text: minutes === null ? '' : t('sheets:minutes', { count: minutes }) },
    { label: t('statement:stood.account'), text: account(stood.words.account) },
    { label: t('statement:stood.agenda'), text: agenda }
  ]
  const talk = workbook.sessions[id]
  const template = talk?.template ? workbook.templates[talk.template] : undefined
  if (!talk || !template) return [...facts, { label: t('statement:stood.purpose'), text: purpose }]
  const session = asItStood(talk, stood.words)
  const core: CoreValues = { session: openSession(session) }
  return [
    ...facts,
    ...formWords(
      guideFor(session, template),
      { core, values: stood.words.values, behaviors: workbook.behaviors, draft: false },
      print
    )
  ]
}

/** A one-on-one with its earlier words, also where it had none of a part that it has now. */
function asItStood(
  { area: _area, agenda: _agenda, talked: _talked, ...talk }: Session,
  words: Extract<Stood, { of: 'session' }>['words']
): Session {
  return { ...talk, ...words }
}

function wordsOfChange(workbook: Of, statement: GivenStatement, since: ChangedSince, setting: Setting): SinceWords {
  const { t, language } = setting
  const changed =
    since.at === null
      ? t('statement:changedSome')
      : t('statement:changedOn', { date: longDate(dateOf(since.at), language) })
  const now = saidNow(workbook, statement.of)
  if (since.stood === null || now === null) return { changed, title: null, parts: [] }
  const after = partsOf(workbook, statement.of.id, now, setting)
  const parts = partsOf(workbook, statement.of.id, since.stood, setting)
    .filter(({ label, text }, at) => after[at]?.label !== label || after[at]?.text !== text)
    .map(({ label, text }) => ({ label, text: text.trim() === '' ? t('statement:stood.nothing') : text }))
  const title = t(since.isOfThen ? 'statement:stood' : 'statement:stoodBefore')
  return { changed, title: parts.length === 0 ? null : title, parts }
}

/** That a record was changed after a statement to it, and what stood in its changed parts; null when it was not. */
export function sinceWords(workbook: Of, statement: GivenStatement, setting: Setting): SinceWords | null {
  const since = changedSince(workbook, statement)
  return since && wordsOfChange(workbook, statement, since, setting)
}

/** The same on the page of the record, below the statement. */
export function sinceBlocks(workbook: Of, statement: GivenStatement, setting: Setting): Block[] {
  const since = sinceWords(workbook, statement, setting)
  if (!since) return []
  return [
    { type: 'paragraph', text: [{ text: since.changed, bold: true }] },
    ...(since.title === null ? [] : [{ type: 'heading' as const, level: 3 as const, text: since.title, fixed: true }]),
    ...since.parts.map(
      ({ label, text }): Block => ({ type: 'paragraph', text: [{ text: `${label} `, quiet: true }, { text }] })
    )
  ]
}
