import { useLibrary } from '../../core/library'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { changeRep } from '../team/archive'

/**
 * Says that the manager's own workbook has another name than the manager, and offers to rename it. Only the user can
 * tell a changed name from another manager, so it is never done without asking (S3-1).
 */
export function OwnName({ manager }: { manager: string }) {
  const t = useT()
  const own = useLibrary((library) => library.own)
  const readOnly = useLibrary(({ state }) => state?.readOnly !== null)
  if (!own || own.problem !== null || own.name === manager || manager === '') return null
  const names = { own: own.name, manager }
  const rename = () => void changeRep(own.id, { type: 'rep.describe', name: manager })
  return (
    <Banner action={readOnly ? undefined : <Button onPress={rename}>{t('settings:nameOwn', names)}</Button>}>
      {t('settings:otherOwn', names)}
    </Banner>
  )
}
