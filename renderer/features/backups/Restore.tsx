import { useState } from 'react'
import { timeOf } from '../../../shared/dates'
import { type Holds, heldKinds, type RepToRestore, type RestoreLook } from '../../../shared/model/backup'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { Dialog } from '../../ui/Dialog'
import { PageHead } from '../../ui/Page'
import { useShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { allIsKept } from '../libraries/gate'
import styles from './BackupsPage.module.css'

const isInBackup = ({ inBackup, cameLater }: RepToRestore) => inBackup !== null || !cameLater
const isWorth = (rep: RepToRestore) => isInBackup(rep) && !rep.same

/** What restoring a backup would do, rep by rep, and the confirmation. */
export function Restore({ look, onDone }: { look: RestoreLook; onDone: () => void }) {
  const t = useT()
  const short = useShortDate()
  const when = `${short(look.madeAt)}, ${timeOf(look.madeAt)}`
  const [chosen, choose] = useState<ReadonlySet<Id>>(() => new Set(look.reps.filter(isWorth).map(({ id }) => id)))
  const [rest, setRest] = useState(false)
  /** The window lets nobody write meanwhile: words written then would be replaced, and be in no backup. */
  const [isRestoring, setRestoring] = useState(false)

  const toggle = (id: Id, on: boolean) =>
    choose((before) => new Set([...before].filter((one) => one !== id).concat(on ? id : [])))
  async function leave() {
    await attempt(() => call('backups.drop', {}))
    onDone()
  }
  async function put() {
    const { say } = useMessages.getState()
    if (chosen.size === 0 && !rest) return say({ tone: 'problem', text: t('backups:nothing') })
    if (!(await allIsKept())) return say({ tone: 'problem', text: t('backups:kept') })
    const of = (is: (rep: RepToRestore) => boolean) =>
      look.reps.filter((rep) => chosen.has(rep.id) && is(rep)).map(({ id }) => id)
    const choice = { reps: of(isInBackup), away: of((rep) => !isInBackup(rep)), rest }
    setRestoring(true)
    const answer = await attempt(() => call('backups.restore', choice))
    // Once it is done the window starts anew.
    if (!answer?.done) setRestoring(false)
    if (answer && !answer.done) say({ tone: 'problem', text: t('backups:kept') })
  }

  const columns = [
    { id: 'rep', name: t('backups:rep') },
    { id: 'backup', name: t('backups:inBackup'), className: styles.held },
    { id: 'here', name: t('backups:here'), className: styles.held }
  ]
  return (
    <div className={styles.page}>
      <PageHead title={t('backups:lookTitle', { when })} subtitle={t('backups:lookText')} />
      <Table columns={columns} stacks className={styles.table}>
        {look.reps.map((rep) => (
          <tr key={rep.id}>
            <th scope="row">
              <CheckBox checked={chosen.has(rep.id)} disabled={rep.same} onChange={(on) => toggle(rep.id, on)}>
                <bdi>{rep.name}</bdi>
              </CheckBox>
            </th>
            <td data-label={t('backups:inBackup')}>
              {isInBackup(rep) ? (
                <Held of={rep.inBackup} beside={rep.here} otherwise={t('backups:unreadable')} />
              ) : (
                t('backups:takeAway')
              )}
            </td>
            <td data-label={t('backups:here')}>
              {rep.same ? (
                t('backups:same')
              ) : (
                <Held of={rep.here} beside={rep.inBackup} otherwise={t('backups:notThere')} />
              )}
            </td>
          </tr>
        ))}
      </Table>
      <CheckBox checked={rest} onChange={setRest}>
        {t('backups:rest')}
      </CheckBox>
      <div className={styles.buttons}>
        <Button onPress={() => leave()}>{t('backups:cancel')}</Button>
        <Button look="primary" onPress={() => put()}>
          {t('backups:put')}
        </Button>
      </div>
      {isRestoring && (
        <Dialog title={t('backups:restoring')} onClose={() => setRestoring(false)} isReadFirst holds>
          <p role="status">{t('backups:restoringText')}</p>
          <progress aria-label={t('backups:restoring')} />
        </Dialog>
      )}
    </div>
  )
}

interface HeldProps {
  of: Holds | null
  /** The other side; kinds that only that side has are listed here, too. */
  beside: Holds | null
  otherwise: string
}

/** How many records of each kind there are; kinds that neither side has are left out. */
function Held({ of, beside, otherwise }: HeldProps) {
  const t = useT()
  if (!of) return otherwise
  const changes = t('backups:changes', { count: of.changes })
  const kinds = heldKinds
    .map((kind) => ({ kind, count: of.kinds[kind] ?? 0, there: beside?.kinds[kind] ?? 0 }))
    .filter(({ count, there }) => count + there > 0)
    // A number stays on the same line as the noun after it.
    .map(({ kind, count }) => t(`backups:${kind}`, { count }).replaceAll(' ', '\u00a0'))
  return kinds.length === 0 ? changes : t('backups:holds', { changes, kinds: kinds.join(', ') })
}
