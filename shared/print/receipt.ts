import { dateOf, longDate, timeOf } from '../dates'
import type { Translate } from '../messages'
import type { SignedDocument } from '../model/document'
import type { SignedPlan } from '../model/plan'
import type { Roles } from '../model/roles'
import type { PlainDate } from '../model/scalars'
import type { Since, Standing } from '../model/standing'
import { documentState } from '../rules/documents'
import { pageCode } from '../rules/page-code'
import { stateAlone } from '../rules/plan-state'
import { roleLabel } from '../rules/roles'
import { standingWords } from '../rules/standing'
import type { PrintDocument } from './blocks'
import { inGroups, shortId, shortSeal } from './record'

interface ReceiptToPrint {
  /** The sealed record. */
  record: SignedPlan | SignedDocument
  /** Its subject, as its page names it. */
  title: string
  /** The title of its form. */
  heading: string
  /** The roles of both on its form, when they are not rep and coach. */
  roles: Roles
  /** What has happened since the sealing, and the day on which the receipt says so. */
  since: Since | null
  today: PlainDate
  t: Translate
  language: string
}

/** The state by the record alone; later events have a line of their own. */
const standingOf = (record: ReceiptToPrint['record']): Standing =>
  'behavior' in record
    ? { kind: 'plan', state: stateAlone(record) }
    : { kind: 'document', state: documentState(record) }

/** How the record is called: signed only when the rep signed it as agreed; an answer in a file is not a signature. */
function calledBy({ state }: Standing): 'heading' | 'handed' | 'sealed' {
  if (state.stance === null || ('byFile' in state && state.byFile)) return 'sealed'
  return state.stance === 'agreed' ? 'heading' : 'handed'
}

/** What has happened since the sealing, with today's date: a slip outlives what it says. */
function sinceOnReceipt(since: Since, today: PlainDate, { t, language }: Pick<ReceiptToPrint, 't' | 'language'>) {
  const date = longDate(today, language)
  if (since.is === 'added') return t('receipt:since.added', { date, number: since.number })
  return t(`receipt:since.${since.is}`, { date, until: longDate(since.until, language) })
}

/** The side of the code in points: as on the pages of the record. */
const codeSide = 41

/** The code that a photo of the slip is recognized by. */
const codeOf = (record: ReceiptToPrint['record']): string => {
  const kind = 'behavior' in record ? ('plan' as const) : ('document' as const)
  const number = 'behavior' in record ? record.number : 1
  return pageCode({ kind, id: record.id, number, seal: record.seal.hash, page: 1, receipt: true })
}

/**
 * The slip that goes with a sealed plan or charter: which copy it is, by id, whole seal, moment and both names,
 * and the rep's stance. It is at the top of a sheet and is cut off. It is no proof of the time, and says so.
 */
export function receiptPage(from: ReceiptToPrint): PrintDocument {
  const { record, title, heading, roles, since, today, t, language } = from
  const standing = standingOf(record)
  const of = standing.kind === 'plan' ? 'plan' : 'document'
  const called = t(`receipt:${calledBy(standing)}.${of}`)
  const { rep, managerSignature, seal, id } = record
  const { name, at } = managerSignature
  const footer = { left: t('receipt:footer', { id: shortId(id) }), page: '' }
  return {
    title: t('print:document.title', { heading: called, name: rep.name }),
    author: name,
    subject: title,
    language,
    header: { left: called, right: heading },
    footer: { ...footer, middle: t('print:footer.seal', { seal: shortSeal(seal.hash) }) },
    mark: null,
    blocks: [
      {
        type: 'together',
        blocks: [
          { type: 'kicker', text: t(`receipt:kicker.${of}`) },
          { type: 'heading', level: 2, text: title },
          {
            type: 'fields',
            columns: 2,
            fields: [
              { label: roleLabel('rep', { t, language, roles }), value: rep.name },
              { label: roleLabel('manager', { t, language, roles }), value: name }
            ]
          },
          {
            type: 'beside',
            parts: [
              {
                head: [],
                body: [
                  {
                    type: 'fields',
                    columns: 1,
                    fields: [
                      {
                        label: t('receipt:sealed'),
                        value: t('receipt:moment', {
                          date: longDate(dateOf(at), language),
                          time: timeOf(at),
                          offset: at.slice(19)
                        })
                      },
                      {
                        label: t('receipt:standing'),
                        value: standingWords({ t, language }, 'receipt', standing, { name: rep.name, today: null })
                      },
                      ...(since
                        ? [{ label: t('receipt:since'), value: sinceOnReceipt(since, today, { t, language }) }]
                        : []),
                      { label: t('receipt:number'), value: id }
                    ]
                  }
                ]
              },
              {
                head: [],
                body: [{ type: 'qr', text: codeOf(record), alt: t('receipt:code'), side: codeSide, coarse: true }]
              }
            ]
          },
          { type: 'fields', columns: 1, fields: [{ label: t('receipt:seal'), value: inGroups(seal.hash) }] },
          { type: 'note', text: t('receipt:same') },
          { type: 'note', text: t('receipt:noTime') },
          { type: 'cut' }
        ]
      }
    ],
    attachment: null
  }
}
