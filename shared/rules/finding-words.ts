import type { Translate } from '../messages'
import type { PdfFinding } from '../model/verification'

/** What a checked PDF comes to, in one sentence that names what was sealed. */
export function verdictWords({ verdict, checked, of }: PdfFinding, t: Translate): string {
  if (verdict === 'intact' && checked?.library === 'same')
    return t(of === null || of === 'plan' ? 'verify:intact-here' : `verify:intact-here.${of}`)
  if (verdict !== 'changed') return t(`verify:${verdict}`)
  return t(of === 'plan' ? 'verify:changed' : `verify:changed.${of ?? 'unknown'}`)
}

/** Whether the record fits together, and with what. */
export function recordWords({ verdict, checked, stands }: PdfFinding, t: Translate): string {
  if (verdict === 'changed' && checked?.library !== 'other') return t('verify:record.differs')
  return t(stands?.record.state.signing === 'done' ? 'verify:record.fits.alone' : 'verify:record.fits')
}

/** What the library says about the seal. */
export function libraryWords({ checked, of }: PdfFinding, t: Translate): string {
  const library = checked?.library ?? 'not-asked'
  if (library === 'not-asked') return t('verify:library.not-asked')
  return t(of === null || of === 'plan' ? `verify:library.${library}` : `verify:library.${library}.${of}`)
}
