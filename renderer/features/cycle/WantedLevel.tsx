import { useState } from 'react'
import type { Gap } from '../../../shared/rules/gaps'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { RatingCards } from '../../ui/RatingCards'
import styles from './Choice.module.css'

/** The wanted level as a number that can be changed, with its anchors beside it. */
export function WantedLevel({ gap, readOnly }: { gap: Gap; readOnly: boolean }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { title, wanted } = gap
  if (readOnly) return wanted
  return (
    <>
      <Button look="link" aria-label={t('cycle:wantedChange', { title, wanted })} onPress={() => setOpen(true)}>
        {wanted}
      </Button>
      {open && <ChangeWanted gap={gap} onClose={() => setOpen(false)} />}
    </>
  )
}

function ChangeWanted({ gap, onClose }: { gap: Gap; onClose: () => void }) {
  const dispatch = useDispatch()
  const t = useT()
  const behavior = useWorkbook().behaviors[gap.behavior]
  const [desired, setDesired] = useState(gap.wanted)
  if (!behavior) return null

  async function save() {
    const saved =
      desired === gap.wanted || (await dispatch({ type: 'behavior.setDesired', behavior: gap.behavior, desired }))
    if (saved) onClose()
  }
  return (
    <Dialog title={t('cycle:wantedTitle')} wide onClose={onClose}>
      <p className={styles.behavior} dir="auto">
        {gap.title}
      </p>
      <RatingCards
        label={t('cycle:wantedTitle')}
        anchors={behavior.anchors}
        value={desired}
        onChange={(level) => setDesired(level ?? desired)}
      />
      <p className={styles.note}>{t('cycle:wantedHelp')}</p>
      <DialogButtons>
        <Button onPress={onClose}>{t('ui:cancel')}</Button>
        <Button look="primary" onPress={() => save()}>
          {t('cycle:save')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
