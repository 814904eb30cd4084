import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import type { GroupSession } from '../model/group'
import type { GivenStatement } from '../model/statement'
import type { Block, PrintDocument } from './blocks'
import { peopleBlock } from './people'
import { shortId } from './record'
import { statementBlocks } from './statement'

interface GroupToPrint {
  copy: Omit<GroupSession, 'private'>
  rep: { name: string }
  manager: string
  /** The rep's statements to it, each with what is printed below it. */
  said: readonly { statement: GivenStatement; since: readonly Block[] }[]
  /** The titles of its behaviors. */
  behaviors: readonly string[]
  t: Translate
  language: string
}

const heading = (text: string): Block => ({ type: 'heading', level: 2, text, fixed: true })

/**
 * A rep's copy of a group session on paper (S3-8): the shared part, the words about this rep, and the rep's own. It
 * shows nobody else.
 */
export function groupPage({ copy, said, rep, manager, behaviors, t, language }: GroupToPrint): PrintDocument {
  const { id, kind, status, when, minutes, size, subject, notes, own } = copy
  const date = longDate(dateOf(when), language)
  const head = t(`group:kind.${kind}`)
  const state = status === 'off' ? t('group:without', { name: rep.name }) : t(`group:${status}`, { minutes })
  return {
    title: t('print:document.title', { heading: head, name: rep.name }),
    author: manager,
    subject,
    language,
    header: { left: head, right: `${date}, ${state}` },
    footer: {
      left: t('group:footer', { id: shortId(id) }),
      middle: '',
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    mark: null,
    attachment: null,
    blocks: [
      { type: 'title', text: subject },
      peopleBlock({ t, language, people: { rep: rep.name, manager }, roles: {} }, null),
      { type: 'note', text: status === 'held' ? t('group:onPage', { count: size }) : t('group:onPageAhead') },
      ...(behaviors.length === 0
        ? []
        : [heading(t('group:behaviors')), { type: 'list' as const, ordered: false, items: behaviors }]),
      ...(notes.trim() === '' ? [] : [heading(t('group:notes')), { type: 'paragraph' as const, text: notes }]),
      ...(own.trim() === ''
        ? []
        : [heading(t('group:own', { name: rep.name })), { type: 'paragraph' as const, text: own }]),
      ...said.flatMap(({ statement, since }) => [...statementBlocks(statement, { t, language }), ...since])
    ]
  }
}
