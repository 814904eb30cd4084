import { dateOf, longDate, timeOf } from '../dates'
import type { Translate } from '../messages'
import type { GivenStatement } from '../model/statement'
import { canonical } from '../rules/seal'
import { aboutWords, statementContent } from '../rules/statements'
import type { Block, PrintDocument } from './blocks'
import { recordFile, shortId, shortSeal } from './record'

interface StatementSetting {
  t: Translate
  language: string
}

/** The rep's words with who wrote them when, as a part of a page. */
export function statementBlocks(statement: GivenStatement, { t, language }: StatementSetting): Block[] {
  const { name, text, at } = statement
  return [
    { type: 'heading', level: 2, text: t('statement:of', { name: statement.rep.name }), fixed: true },
    { type: 'quote', text },
    { type: 'note', text: t('statement:under', { name, date: longDate(dateOf(at), language), time: timeOf(at) }) }
  ]
}

/** A sheet of its own beside the record that it is to, whose page stays as it was signed. */
export function statementPage(
  statement: GivenStatement,
  { t, language, manager }: StatementSetting & { manager: string }
): PrintDocument {
  const { rep, seal, original, id } = statement
  return {
    title: t('print:document.title', { heading: t('statement:heading'), name: rep.name }),
    author: rep.name,
    subject: statement.about,
    language,
    header: { left: t('statement:heading'), right: longDate(dateOf(statement.at), language) },
    footer: {
      left: t('statement:footer', { id: shortId(id) }),
      middle: t('print:footer.seal', { seal: shortSeal(seal.hash) }),
      page: t('print:footer.page')
    },
    mark: null,
    blocks: [
      { type: 'kicker', text: t('statement:to', { about: aboutWords(statement, t) }) },
      {
        type: 'fields',
        columns: 3,
        fields: [
          { label: t('statement:rep'), value: rep.name },
          { label: t('statement:coach'), value: manager },
          { label: t('statement:sealOf'), value: original === null ? t('statement:noSeal') : shortSeal(original) }
        ]
      },
      ...statementBlocks(statement, { t, language }),
      { type: 'note', text: t('statement:meaning') }
    ],
    attachment: {
      ...recordFile,
      description: t('statement:attachment'),
      text: canonical({ ...statementContent(statement), seal })
    }
  }
}
