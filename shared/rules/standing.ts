import type { Translator } from '../messages'
import type { SignedAddendum } from '../model/addendum'
import type { DoneDocument, SignedDocument } from '../model/document'
import type { SignedPlan } from '../model/plan'
import type { Standing } from '../model/standing'
import type { Workbook } from '../model/workbook'
import { addendumState } from './addenda'
import { addendumWords } from './addendum-words'
import { documentWords } from './document-words'
import { documentState } from './documents'
import { planState } from './plan-state'
import { planWords, type Told } from './plan-words'
import { sinceSealed } from './since-sealed'

/** The state of a sealed record within its workbook, and what has happened since. */
export function standingIn(
  workbook: Workbook,
  record: SignedPlan | SignedAddendum | SignedDocument | DoneDocument
): Standing {
  if ('behavior' in record)
    return { kind: 'plan', state: planState(workbook, record), since: sinceSealed(workbook, record) }
  if ('original' in record)
    return { kind: 'addendum', state: addendumState(record), since: sinceSealed(workbook, record) }
  return { kind: 'document', state: documentState(record) }
}

/** The state of a signed record, in the words of one place. */
export const standingWords = (
  translator: Pick<Translator, 't' | 'language'>,
  where: 'record' | 'status' | 'receipt',
  standing: Standing,
  told: Told
): string => {
  // A receipt is no file that could lack the ink, so it speaks as the paper does.
  const onReceipt = standing.state.signing === 'awaiting-ink' ? 'paper' : 'record'
  const place = where === 'receipt' ? onReceipt : where
  if (standing.kind === 'plan') return planWords(translator, place, standing.state, told)
  if (standing.kind === 'document') return documentWords(translator, place, standing.state, told)
  return addendumWords(translator, place, standing.state, { ...told, number: 0 })
}
