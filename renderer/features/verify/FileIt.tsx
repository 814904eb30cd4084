import type { Translate } from '../../../shared/messages'
import { offerUndo } from '../../core/offer-undo'
import { performIn } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { type PdfFinding, putAway } from './verify-pdf'

type Copy = NonNullable<PdfFinding['copy']>

/** What filing would do, or that this very file is already there. */
export function aboutFiling({ already, differs }: Copy, { of }: Pick<PdfFinding, 'of'>, t: Translate): string {
  if (already) return t(`verify:file.${already}`)
  return t(
    differs ? 'verify:file.about.differs' : `verify:file.about.${of === null || of === 'statement' ? 'plan' : of}`
  )
}

interface FileItProps {
  copy: Copy
  place: NonNullable<PdfFinding['place']>
  /** What was answered in its fields, if anything. */
  answer: PdfFinding['answer']
  /** The label of the button; without one it says what filing means. */
  label?: string
}

/** Files the PDF with its record in the library; shown below the differences that were found. */
export function FileIt({ copy, place, answer, label }: FileItProps) {
  const t = useT()
  const { scan, differs } = copy
  async function file() {
    const takeBack = await performIn(place.workbook, {
      type: 'copy.file',
      id: place.id,
      scan,
      differs,
      ...(answer && { answer })
    })
    if (!takeBack) return
    putAway()
    offerUndo({ takeBack, t, text: t('verify:file.done', { name: scan.name }), undo: t('verify:file.undo') })
  }
  return <Button onPress={file}>{label ?? t(differs ? 'verify:file.differs' : 'verify:file')}</Button>
}
