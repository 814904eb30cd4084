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
const isWorth = (rep: RepToRestore) => isInBackup(rep) && (!rep.same || rep.mends)
/** What is only missing here is proposed alone: nobody means to take back later work because of it. */
const isOnlyMended = (rep: RepToRestore) => rep.mends && !rep.same

/** What restoring a backup would do, rep by rep, and the confirmation. */
export function Restore({ look, onDone }: { look: RestoreLook; onDone: () => void }) {
  const t = useT()
  const short = useShortDate()
  const when = `${short(look.madeAt)}, ${timeOf(look.madeAt)}`
  const [chosen, choose] = useState<ReadonlySet<Id>>(
    () => new Set(look.reps.filter((rep) => isWorth(rep) && !isOnlyMended(rep)).map(({ id }) => id))
  )
  const [mended, mend] = useState<ReadonlySet<Id>>(() => new Set(look.reps.filter(isOnlyMended).map(({ id }) => id)))
  const [rest, setRest] = useState(false)
  /** The window lets nobody write meanwhile: words written then would be replaced, and be in no backup. */
  const [isRestoring, setRestoring] = useState(false)

  const changed = (before: ReadonlySet<Id>, id: Id, on: boolean) =>
    new Set([...before].filter((one) => one !== id).concat(on ? id : []))
  const toggle = (id: Id, on: boolean) => choose((before) => changed(before, id, on))
  async function leave() {
    await attempt(() => call('backups.drop', {}))
    onDone()
  }
  async function put() {
    const { say } = useMessages.getState()
    if (chosen.size + mended.size === 0 && !rest) return say({ tone: 'problem', text: t('backups:nothing') })
    if (!(await allIsKept())) return say({ tone: 'problem', text: t('backups:kept') })
    const of = (is: (rep: RepToRestore) => boolean) =>
      look.reps.filter((rep) => chosen.has(rep.id) && is(rep)).map(({ id }) => id)
    const isMended = ({ id, same }: RepToRestore) => (chosen.has(id) ? same : mended.has(id))
    const choice = {
      reps: of((rep) => isInBackup(rep) && !rep.same),
      mend: look.reps.filter(isMended).map(({ id }) => id),
      away: of((rep) => !isInBackup(rep)),
      rest
    }
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
              <CheckBox
                checked={chosen.has(rep.id)}
                disabled={rep.same && !rep.mends}
                onChange={(on) => toggle(rep.id, on)}
              >
                <bdi>{rep.name}</bdi>
              </CheckBox>
              {isOnlyMended(rep) && (
                <CheckBox
                  checked={mended.has(rep.id) || chosen.has(rep.id)}
                  disabled={chosen.has(rep.id)}
                  onChange={(on) => mend((before) => changed(before, rep.id, on))}
                >
                  {t('backups:mend')}
                </CheckBox>
              )}
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
                <>
                  {t('backups:same')}
                  <Lacking of={rep.here} />
                </>
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
  return (
    <>
      {kinds.length === 0 ? changes : t('backups:holds', { changes, kinds: kinds.join(', ') })}
      <Lacking of={of} />
    </>
  )
}

/** What of a workbook's past and files is damaged or missing; nothing when all of it is there. */
function Lacking({ of }: { of: Holds | null }) {
  const t = useT()
  if (!of) return null
  const { changes, files, broken } = of.lacks
  const ofPast = changes > 0 ? t('backups:lacksChanges', { count: changes }) : broken && t('backups:lacksBroken')
  const ofFiles = files > 0 && t('backups:lacksFiles', { count: files })
  if (!ofPast && !ofFiles) return null
  const what = ofPast && ofFiles ? t('backups:lacksBoth', { changes: ofPast, files: ofFiles }) : ofPast || ofFiles
  return <p className={styles.lacking}>{t('backups:lacks', { what: what || '' })}</p>
}
