import { dateOf, longDate, timeOf } from '../dates'
import type { Translate } from '../messages'
import type { Roles } from '../model/roles'
import type { GivenStatement, SealedStatement } from '../model/statement'
import { roleLabel } from '../rules/roles'
import { canonical } from '../rules/seal'
import { aboutWords, statementContent } from '../rules/statements'
import type { ChangedSince } from '../rules/stood'
import type { Block, PrintDocument } from './blocks'
import { recordFile, shortId, shortSeal } from './record'

/** A statement as the workbook keeps it, or as its record in a file has it. */
type PrintedStatement = SealedStatement & Pick<GivenStatement, 'filed'>

interface StatementSetting {
  t: Translate
  language: string
  /** How it came, in words; by default as the statement itself says. */
  came?: string
  /** That the record was changed since, in words; missing or empty when it was not. */
  changed?: string
}

/** Who filed a statement that came back as a file, and when; empty for one that was handed in here. */
const cameWords = ({ filed }: PrintedStatement, { t, language }: Pick<StatementSetting, 't' | 'language'>): string =>
  filed ? t('statement:filed', { name: filed.by, date: longDate(dateOf(filed.at), language) }) : ''

/** That the record of a statement was changed since, on the statement's own sheet; empty when it was not. */
export function changedWords(since: ChangedSince | null, { t, language }: Pick<StatementSetting, 't' | 'language'>) {
  if (since === null) return ''
  // Where no copy was kept, no page shows what stood there.
  if (since.stood === null)
    return since.at === null
      ? t('statement:changedSome')
      : t('statement:changedOn', { date: longDate(dateOf(since.at), language) })
  return since.at === null
    ? t('statement:changedElsewhereSome')
    : t('statement:changedElsewhere', { date: longDate(dateOf(since.at), language) })
}

/** The rep's words, who wrote them and when, as part of a page. */
export function statementBlocks(statement: PrintedStatement, setting: StatementSetting): Block[] {
  const { name, text, at } = statement
  const { t, language, came = cameWords(statement, setting), changed = '' } = setting
  return [
    { type: 'heading', level: 2, text: t('statement:of', { name: statement.rep.name }), fixed: true },
    { type: 'quote', text },
    { type: 'note', text: t('statement:under', { name, date: longDate(dateOf(at), language), time: timeOf(at) }) },
    ...[came, changed].filter(Boolean).map((text): Block => ({ type: 'note', text }))
  ]
}

/**
 * A sheet of its own beside the record, whose page stays as it was signed. `manager`, and `roles` from the form
 * of the record, are used for statements that were handed in before they kept them.
 */
export function statementPage(
  statement: PrintedStatement,
  { t, language, came, changed, ...known }: StatementSetting & { manager: string; roles: Roles }
): PrintDocument {
  const { rep, seal, original, id } = statement
  const { manager = known.manager } = statement
  // A statement that kept its manager also kept its roles; none then means rep and coach.
  const roles = statement.manager === undefined ? known.roles : (statement.roles ?? {})
  return {
    title: t('print:document.title', { heading: t('statement:heading'), name: rep.name }),
    author: rep.name,
    subject: statement.about,
    language,
    header: { left: t('statement:heading'), right: longDate(dateOf(statement.at), language) },
    footer: {
      left: t('statement:footer', { id: shortId(id) }),
      middle: t('print:footer.seal', { seal: shortSeal(seal.hash) }),
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    mark: null,
    blocks: [
      { type: 'kicker', text: t('statement:to', { about: aboutWords(statement, { t, language }) }) },
      {
        type: 'fields',
        columns: 3,
        fields: [
          { label: roleLabel('rep', { t, language, roles }), value: rep.name },
          { label: roleLabel('manager', { t, language, roles }), value: manager },
          { label: t('statement:sealOf'), value: original === null ? t('statement:noSeal') : shortSeal(original) }
        ]
      },
      ...statementBlocks(statement, { t, language, ...(came !== undefined && { came }), ...(changed && { changed }) }),
      {
        type: 'note',
        text: t('statement:meaning', { name: rep.name }),
        formerly: t('statement:meaningBefore', { name: rep.name })
      }
    ],
    attachment: {
      ...recordFile,
      description: t('statement:attachment'),
      text: canonical({ ...statementContent(statement), seal })
    }
  }
}
