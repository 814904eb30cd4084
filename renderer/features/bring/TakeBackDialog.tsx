import type { Import } from '../../../shared/model/bring'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { takeBack } from './bring'

/** Says what goes with an import before it is taken back, as no Undo brings it back. */
export default function TakeBackDialog({ of, onClose }: { of: Import; onClose: () => void }) {
  const t = useT()
  const { id, file, what, records, workbooks } = of
  if (what === 'group') return null
  const added = workbooks.filter(({ made }) => made !== null).length
  const name = file === '' ? t('bring:pasted') : file
  const brought = t(`bring:count.${what}`, { count: records })
  function take() {
    onClose()
    void takeBack(id)
  }
  return (
    <Dialog title={t('bring:backTitle')} onClose={onClose}>
      {what !== 'reps' && <p>{t('bring:backText', { file: name, what: brought, count: workbooks.length })}</p>}
      {added > 0 && <p>{t('bring:backReps', { file: name, count: added })}</p>}
      <p>{t('bring:backStays')}</p>
      <DialogButtons>
        <Button data-first onPress={onClose}>
          {t('bring:cancel')}
        </Button>
        <Button look="primary" onPress={take}>
          {t('bring:takeBack')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
