import { createLazyRoute } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { timeOf } from '../../../shared/dates'
import type { RepToRestore, RestoreLook } from '../../../shared/model/backup'
import type { Id } from '../../../shared/model/scalars'
import { canOnlyMend, isChosenAtFirst, isInBackup } from '../../../shared/rules/restore-choice'
import { call } from '../../core/bridge'
import { useKeys } from '../../core/keys'
import { attempt, useMessages } from '../../core/messages'
import { goBack, history, paths } from '../../core/navigation'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { Dialog } from '../../ui/Dialog'
import { PageHead } from '../../ui/Page'
import { useShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { allIsKept } from '../libraries/gate'
import { ConfirmLosses } from './ConfirmLosses'
import { RepRow } from './RepRow'
import styles from './RestorePage.module.css'
import { putAway, useRestoring } from './restoring'
import { whatHappens } from './what-happens'

export const route = createLazyRoute('/settings/backups/restore')({ component: RestorePage })

function RestorePage() {
  const look = useRestoring((state) => state.look)
  useEffect(() => {
    // Nothing is open after Forward, or once another page put it away.
    if (!useRestoring.getState().look) history.replace(paths.backups)
    return () => void putAway()
  }, [])
  return look && <Restore look={look} />
}

const leave = () => goBack()

const changed = (before: ReadonlySet<Id>, id: Id, on: boolean) =>
  new Set([...before].filter((one) => one !== id).concat(on ? id : []))

/** What restoring a backup would do, rep by rep and record by record, and the confirmation (N-3). */
function Restore({ look }: { look: RestoreLook }) {
  const translator = useTranslator()
  const { t } = translator
  const short = useShortDate()
  const listed = useRestoring((state) => state.when)
  const when = listed ?? `${short(look.madeAt)}, ${timeOf(look.madeAt)}`
  const [ids, choose] = useState<ReadonlySet<Id>>(() => new Set(look.reps.filter(isChosenAtFirst).map(({ id }) => id)))
  /** Those who only get back what they lack, unless they are chosen. */
  const [mendIds, setMendIds] = useState<ReadonlySet<Id>>(
    () => new Set(look.reps.filter(canOnlyMend).map(({ id }) => id))
  )
  const [rest, setRest] = useState(false)
  const [confirming, setConfirming] = useState(false)
  /** The window lets nobody write meanwhile: words written then would be replaced, and be in no backup. */
  const [isRestoring, setRestoring] = useState(false)
  // A dialog takes Escape itself.
  useKeys([{ keys: 'Escape', run: leave, anywhere: true }])
  const chosen = look.reps.filter(({ id, same }) => ids.has(id) && !same)
  const mended = look.reps.filter(({ id, same }) => (ids.has(id) ? same : mendIds.has(id)))
  const count = chosen.length + mended.length
  const losing = chosen.filter(({ differs }) => differs && differs.signed.length + differs.copies.length > 0)

  const refuse = (text: string) => useMessages.getState().say({ tone: 'problem', text, cause: 'restore' })
  function ask() {
    if (count === 0 && !rest) return refuse(t('backups:nothing'))
    if (losing.length > 0) return setConfirming(true)
    return put()
  }
  async function put() {
    setConfirming(false)
    if (!(await allIsKept())) return refuse(t('backups:kept'))
    const of = (is: (rep: RepToRestore) => boolean) => chosen.filter(is).map(({ id }) => id)
    setRestoring(true)
    const mend = mended.map(({ id }) => id)
    const choice = { reps: of(isInBackup), mend, away: of((rep) => !isInBackup(rep)), rest }
    const answer = await attempt(() => call('backups.restore', choice))
    // Once it is done the window starts anew.
    if (!answer?.done) setRestoring(false)
    if (answer && !answer.done) refuse(t('backups:kept'))
  }

  const columns = [
    { id: 'rep', name: t('backups:rep') },
    { id: 'comes', name: t('backups:comes'), className: styles.side },
    { id: 'goes', name: t('backups:goes'), className: styles.side }
  ]
  const label = count > 0 ? t('backups:putReps', { count }) : t('backups:put')
  return (
    <div className={styles.page}>
      <PageHead title={t('backups:lookTitle', { when })} subtitle={t('backups:lookText')} />
      <Erased of={look.erased} />
      <Table columns={columns} stacks className={styles.table}>
        {look.reps.map((rep) => (
          <RepRow
            key={rep.id}
            rep={rep}
            checked={ids.has(rep.id)}
            onChange={(on) => choose((before) => changed(before, rep.id, on))}
            mended={mendIds.has(rep.id)}
            onMend={(on) => setMendIds((before) => changed(before, rep.id, on))}
          />
        ))}
      </Table>
      <CheckBox checked={rest} onChange={setRest}>
        {t('backups:rest')}
      </CheckBox>
      <div className={styles.foot}>
        <p role="status">
          {whatHappens(translator, { chosen, mended: mended.length, rest }) || t('backups:nothingChosen')}
        </p>
        <div className={styles.buttons}>
          <Button onPress={leave}>{t('backups:cancel')}</Button>
          <Button look="primary" onPress={ask}>
            {label}
          </Button>
        </div>
      </div>
      {confirming && <ConfirmLosses reps={losing} label={label} onConfirm={put} onClose={() => setConfirming(false)} />}
      {isRestoring && (
        <Dialog title={t('backups:restoring')} onClose={() => setRestoring(false)} isReadFirst holds>
          <p role="status">{t('backups:restoringText')}</p>
          <progress aria-label={t('backups:restoring')} />
        </Dialog>
      )}
    </div>
  )
}

/** Who was erased stays erased; who it was is not said. */
function Erased({ of: { inside, since } }: { of: RestoreLook['erased'] }) {
  const { t } = useTranslator()
  if (inside + since === 0) return null
  return (
    <p className={styles.note}>
      {[
        inside > 0 ? t('backups:erasedInside', { count: inside }) : '',
        since > 0 ? t('backups:erasedSince', { count: since }) : ''
      ]
        .filter((text) => text !== '')
        .join(' ')}
    </p>
  )
}
