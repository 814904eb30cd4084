import { activities } from '../../../shared/model/field-of-work'
import { type Session, sessionModes, sessionTypes } from '../../../shared/model/session'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { SelectInput } from '../../ui/SelectInput'
import { TextArea } from '../../ui/TextInput'
import { AgendaPoints } from './AgendaPoints'
import { AreaSelect } from './AreaSelect'
import { useEditSession } from './edit'
import styles from './SessionPage.module.css'

/** The kind of talk and what it is about: an account, a deal, a call, a territory (S1-1, S1-2). */
export function SellingFields({ session, readOnly }: { session: Session; readOnly: boolean }) {
  const t = useT()
  const { accounts, deals } = useWorkbook()
  const edit = useEditSession(session.id)
  return (
    <>
      <TextArea
        label={t('session:purpose')}
        value={session.purpose}
        onCommit={(purpose) => edit({ purpose })}
        readOnly={readOnly}
      />
      <TextArea
        label={t('session:agenda')}
        help={t('session:agendaHelp')}
        value={session.agenda ?? ''}
        onCommit={(agenda) => edit({ agenda })}
        readOnly={readOnly}
      />
      {session.status === 'held' && <AgendaPoints session={session} className={styles.agenda} readOnly={readOnly} />}
      <SelectInput
        label={t('session:type')}
        value={session.type}
        choices={sessionTypes.map((type) => ({ value: type, label: t(`session:type.${type}`) }))}
        onChange={(type) => type && void edit({ type })}
        disabled={readOnly}
      />
      <SelectInput
        label={t('session:mode')}
        value={session.mode}
        choices={sessionModes.map((mode) => ({ value: mode, label: t(`session:mode.${mode}`) }))}
        onChange={(mode) => mode && void edit({ mode })}
        disabled={readOnly}
      />
      <AreaSelect
        mode={session.mode}
        area={session.area ?? null}
        onChange={(area) => edit({ area })}
        disabled={readOnly}
      />
      <SelectInput
        label={t('session:activity')}
        value={session.activity}
        choices={activities.map((activity) => ({ value: activity, label: t(`observation:activity.${activity}`) }))}
        onChange={(activity) => void edit({ activity })}
        empty={t('session:activityNone')}
        disabled={readOnly}
      />
      <SelectInput
        label={t('session:account')}
        value={session.account}
        choices={Object.values(accounts).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(account) => void edit({ account })}
        empty={t('session:none')}
        disabled={readOnly}
      />
      <SelectInput
        label={t('session:deal')}
        value={session.deal}
        choices={Object.values(deals).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(deal) => void edit({ deal })}
        empty={t('session:none')}
        disabled={readOnly}
      />
    </>
  )
}
