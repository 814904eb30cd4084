import type { KeptPdf } from '../../../shared/model/kept-pdf'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import type { RecordPage } from './use-record-page'

/**
 * Says that the PDF from the signing is missing or was changed, and what the page here is instead; nothing in all other
 * cases.
 */
export function KeptBanner({ page, of }: { page: RecordPage; of: { kept?: KeptPdf | undefined } }) {
  const t = useT()
  if (page.kept === 'same' || page.kept === 'none') return null
  return <Banner>{t(`plan:kept.${page.kept}`, { version: of.kept?.version ?? '' })}</Banner>
}
