import type { Translate, Translator } from '../messages'
import type { PdfFinding } from '../model/verification'
import { heldSince, sinceWords } from './since-words'

type Page = NonNullable<PdfFinding['checked']>['page']

/** Whether a page was recognized by its bytes, so that nothing has to be said about how it was drawn. */
export const isExact = (page: Page): boolean => page === 'kept' || page === 'exact'

/**
 * Whether the library keeps the PDF from the signing, and this is another file with the same words; the file that is sent to
 * be answered always is one.
 */
export const isOtherFile = ({ checked, verdict }: Pick<PdfFinding, 'checked' | 'verdict'>): boolean =>
  verdict !== 'answered' && checked?.page === 'same' && checked.signedWith !== null

/** Whether the library confirms all of it: its own seal, and for an addendum also that of its plan. */
export const isHereToo = ({ verdict, checked }: Pick<PdfFinding, 'verdict' | 'checked'>): boolean =>
  (verdict === 'intact' || verdict === 'answered' || verdict === 'statement') &&
  checked?.library === 'same' &&
  (checked.original === null || checked.original === 'same')

/**
 * Whether a statement can be filed: its words match their seal, the library does not have it yet, and has the record
 * that it is to unchanged. It would be in the same workbook, so one that cannot be opened does not matter.
 */
export const isStatementToFile = ({
  verdict,
  statement,
  checked
}: Pick<PdfFinding, 'verdict' | 'statement' | 'checked'>): boolean =>
  (verdict === 'statement' || verdict === 'revised') &&
  statement?.record === 'same' &&
  (checked?.library === 'absent' || checked?.library === 'unseen')

/** What a record is called; for an addendum with its number. */
export const nameWords = ({ of, addendum }: Pick<PdfFinding, 'of' | 'addendum'>, t: Translate): string =>
  of === 'statement' ? t('verify:statementName') : t(`verify:${of ?? 'plan'}`, { number: addendum?.number ?? 0 })

/**
 * What the record is called whose seal this one names: the plan of an addendum, or the record that a statement is to.
 */
export const originalName = ({ of }: Pick<PdfFinding, 'of'>, t: Translate): string =>
  t(of === 'statement' ? 'verify:about' : 'verify:original')

/** Whether an addendum matches its plan, or a statement its record; empty for other records. */
export function originalWords(
  { checked, addendum, of }: Pick<PdfFinding, 'checked' | 'addendum' | 'of'>,
  t: Translate
): string {
  if (checked?.original && of === 'statement') return t(`verify:about.${checked.original}`)
  if (!checked?.original || !addendum) return ''
  return t(`verify:original.${checked.original}`, { seal: addendum.original })
}

type Found = Pick<PdfFinding, 'verdict' | 'checked' | 'of' | 'addendum' | 'page'>

/** Whether a page has the words of its record, but something lies over them that was not part of it. */
const isCovered = ({ checked, page }: Pick<PdfFinding, 'checked' | 'page'>): boolean =>
  checked?.page === 'differs' && checked.overlays > 0 && page.onlyOnPage.length + page.onlyInRecord.length === 0

/** How the page compares with the one that is drawn again from its record. */
export function pageWords(found: Pick<PdfFinding, 'checked' | 'page'>, t: Translate): string {
  if (isCovered(found)) return t('verify:page.covered')
  return t(`verify:page.${found.checked?.page ?? 'unread'}`)
}

const statementWords = (checked: Found['checked'], t: Translate) =>
  t(checked?.library === 'same' ? 'verify:statement-here' : 'verify:statement')

/** How the page of a statement was recognized; nobody keeps the PDF of a statement, so `kept` is not possible. */
const seenOf = (checked: Found['checked']) =>
  checked?.page === 'exact' || checked?.page === 'same' ? checked.page : 'unread'

/**
 * The result of checking a PDF, in one sentence that names what was sealed. Something can be intact in three ways: by
 * the bytes that were kept at the signing, by the page that is drawn again, or by its words alone. No sentence claims
 * more than was compared.
 */
export function verdictWords(found: Found, t: Translate): string {
  const { verdict, of, addendum, checked } = found
  const isHere = isHereToo(found)
  if (verdict === 'answered') return t(checked?.library === 'same' ? 'verify:answered-here' : 'verify:answered')
  if (verdict === 'intact' && checked) {
    if (checked.page === 'kept')
      return addendum ? t('verify:intact-kept.addendum', { number: addendum.number }) : t('verify:intact-kept')
    if (checked.page !== 'exact')
      return t(isOtherFile(found) ? 'verify:words-other' : isHere ? 'verify:words-here' : 'verify:words')
  }
  if (verdict === 'statement') return `${statementWords(checked, t)} ${t(`verify:statement.${seenOf(checked)}`)}`
  if (isHere && of !== 'statement')
    return t(of === null || of === 'plan' ? 'verify:intact-here' : `verify:intact-here.${of}`, {
      number: addendum?.number ?? 0
    })
  if (verdict === 'page-differs' && isCovered(found)) return t('verify:page-covered')
  if (verdict !== 'changed') return t(`verify:${verdict}`)
  return t(of === 'plan' ? 'verify:changed' : `verify:changed.${of ?? 'unknown'}`)
}

/**
 * What has happened in the library since the signing that the file shows; empty when its page still says what holds,
 * and for other files.
 */
export function foundSinceWords(
  { stands }: Pick<PdfFinding, 'stands'>,
  translator: Pick<Translator, 't' | 'language'>
): string {
  const here = stands?.library
  if (!here || here.kind === 'document' || !here.since) return ''
  return stands.record === null ? heldSince(here.since, translator) : sinceWords(here.since, here.kind, translator)
}

/** Whether the record is consistent, and with what. */
export function recordWords({ verdict, checked, stands, of }: PdfFinding, t: Translate): string {
  const byLibrary = checked?.library === 'other' || checked?.original === 'other'
  if (verdict === 'changed' && !byLibrary) return t('verify:record.differs')
  return t(
    of === 'statement' || stands?.record?.state.signing === 'done' ? 'verify:record.fits.alone' : 'verify:record.fits'
  )
}

/**
 * A hint that another version drew the kept page; empty when the page was recognized by its bytes, or when it only
 * differs by its fields to answer in.
 */
export function versionWords({ checked, verdict }: Pick<PdfFinding, 'checked' | 'verdict'>, t: Translate): string {
  if (!checked?.signedWith || isExact(checked.page) || verdict === 'answered') return ''
  return t('verify:signedWith', { version: checked.signedWith })
}

/** What the library says about the seal. */
export function libraryWords({ checked, of }: Pick<PdfFinding, 'checked' | 'of'>, t: Translate): string {
  const library = checked?.library ?? 'not-asked'
  if (library === 'not-asked' || library === 'unseen') return t(`verify:library.${library}`)
  return t(of === null || of === 'plan' ? `verify:library.${library}` : `verify:library.${library}.${of}`)
}
