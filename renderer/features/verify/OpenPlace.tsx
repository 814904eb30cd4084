import { dialogAsks } from '../../core/left-over'
import { history, paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { type PdfFinding, putAway } from './verify-pdf'

/** Opens the same record in the library, or the record that a statement refers to. */
export function OpenPlace({ place }: { place: NonNullable<PdfFinding['place']> }) {
  const t = useT()
  const { workbook, kind, id } = place
  const pages = {
    plan: paths.plan,
    document: paths.document,
    addendum: paths.addendum,
    observation: paths.observation,
    session: paths.session,
    group: paths.groupCopy
  }
  function open() {
    if (dialogAsks()) return
    putAway()
    history.push(pages[kind](workbook, id))
  }
  return <Button onPress={open}>{t(`verify:place.${kind}`)}</Button>
}
