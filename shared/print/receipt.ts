import { dateOf, longDate, timeOf } from '../dates'
import type { Translate } from '../messages'
import type { SignedDocument } from '../model/document'
import type { SignedPlan } from '../model/plan'
import type { Roles } from '../model/roles'
import { roleLabel } from '../rules/roles'
import type { PrintDocument } from './blocks'
import { inGroups, shortId, shortSeal } from './record'

interface ReceiptToPrint {
  of: 'plan' | 'document'
  /** What was signed. */
  record: Pick<SignedPlan | SignedDocument, 'id' | 'rep' | 'managerSignature' | 'seal'>
  /** What it is about, as it stands on its page. */
  title: string
  /** What its form is called. */
  heading: string
  /** What both are on its form, where it is not rep and coach. */
  roles: Roles
  t: Translate
  language: string
}

/**
 * The strip that goes along with a signed plan or charter: which copy it is, by id, whole seal, moment and both names. It lies
 * on top of a sheet and is cut off. It proves no time, and says so.
 */
export function receiptPage({ of, record, title, heading, roles, t, language }: ReceiptToPrint): PrintDocument {
  const { rep, managerSignature, seal, id } = record
  const { name, at } = managerSignature
  const footer = { left: t('receipt:footer', { id: shortId(id) }), page: '' }
  return {
    title: t('print:document.title', { heading: t(`receipt:heading.${of}`), name: rep.name }),
    author: name,
    subject: title,
    language,
    header: { left: t(`receipt:heading.${of}`), right: heading },
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
            columns: 3,
            fields: [
              { label: roleLabel('rep', { t, language, roles }), value: rep.name },
              { label: roleLabel('manager', { t, language, roles }), value: name },
              {
                label: t('receipt:sealed'),
                value: t('receipt:moment', {
                  date: longDate(dateOf(at), language),
                  time: timeOf(at),
                  offset: at.slice(19)
                })
              }
            ]
          },
          {
            type: 'fields',
            columns: 1,
            fields: [
              { label: t('receipt:number'), value: id },
              { label: t('receipt:seal'), value: inGroups(seal.hash) }
            ]
          },
          { type: 'note', text: t('receipt:same') },
          { type: 'note', text: t('receipt:noTime') }
        ]
      }
    ],
    attachment: null
  }
}
