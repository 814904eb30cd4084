import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import type { Observation } from '../model/observation'
import type { Moment } from '../model/scalars'
import type { Call } from '../model/selling'
import type { Template } from '../model/template'
import type { Workbook } from '../model/workbook'
import { rolesOf } from '../rules/roles'
import { statementsTo } from '../rules/statements'
import { keptValues } from '../rules/template-move'
import type { PrintDocument } from './blocks'
import type { CoreValues } from './form'
import { formDocument } from './form-document'
import { withoutHead } from './head'
import { withKept } from './kept'
import { peopleBlock } from './people'
import { observationCore } from './record-core'
import { statementBlocks } from './statement'
import { sinceBlocks } from './stood'

type Filled = { kind: 'observation'; record: Observation } | { kind: 'call'; record: Call }

export type RecordToPrint = Filled & {
  workbook: Pick<
    Workbook,
    'rep' | 'accounts' | 'behaviors' | 'templates' | 'statements' | 'observations' | 'sessions' | 'groups'
  >
  /** The version of the form that the record was made with. */
  template: Template
  manager: string
  t: Translate
  language: string
  now: Moment
}

/** The observer of an observation, if it was written down; otherwise empty. */
const coachOf = (of: Filled): string => (of.kind === 'observation' ? of.record.observer.trim() : '')

function coreOf(of: Filled, accounts: Workbook['accounts']): CoreValues {
  if (of.kind === 'observation') return observationCore(of.record, accounts)
  const { account } = of.record
  return { call: of.record, 'call.account': account === null ? '' : (accounts[account]?.name ?? '') }
}

/** The page of an observation or a call as it is; a draft carries its mark. Nothing private is on it. */
export function recordDocument(from: RecordToPrint): PrintDocument {
  const { kind, record, workbook, template, manager, t, language, now } = from
  const filled: Filled =
    from.kind === 'call' ? { kind: from.kind, record: from.record } : { kind: from.kind, record: from.record }
  const draft = kind === 'observation' && from.record.status === 'draft'
  const kept = keptValues({ values: record.values, private: {} }, template, Object.values(workbook.templates))
  const people = { rep: workbook.rep.name, manager: coachOf(filled) || manager }
  const on = longDate(dateOf(record.when), language)
  const roles = rolesOf(template)
  const page = formDocument({
    template: withoutHead(withKept(template, kept, t)),
    form: {
      core: coreOf(filled, workbook.accounts),
      values: record.values,
      behaviors: workbook.behaviors,
      draft: false
    },
    setting: { t, language, year: dateOf(now), people, roles },
    status: on,
    head: [peopleBlock({ t, language, people, roles }, null)],
    // Before the debrief, the sheet is taken along to the call.
    toFillIn: filled.kind === 'call' && filled.record.debrief === null,
    mark: draft ? t('print:mark.draft') : null
  })
  const said = kind === 'observation' ? statementsTo(workbook, { kind, id: record.id }) : []
  const saidBlocks = said.flatMap((one) => [
    ...statementBlocks(one, { t, language }),
    ...sinceBlocks(workbook, one, { t, language })
  ])
  return { ...page, blocks: [...page.blocks, ...saidBlocks] }
}
