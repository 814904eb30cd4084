import { createLazyRoute, useParams } from '@tanstack/react-router'
import type { Session } from '../../../shared/model/session'
import type { Template } from '../../../shared/model/template'
import { shortName } from '../../../shared/rules/names'
import { guideFor, isAboutPerson, missingBeforeFinishing } from '../../../shared/rules/sessions'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { usePerform, useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { useChange } from '../../ui/Change'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { ShortDate } from '../../ui/ShortDate'
import { EraseThis } from '../erasure/EraseThis'
import { FormView } from '../forms/FormView'
import { HelpToggle } from '../forms/help'
import { MoveToVersion } from '../forms/MoveToVersion'
import { OnPaper } from '../forms/OnPaper'
import { mayChangeSaid } from '../statement/ask-said'
import { Statements } from '../statement/Statements'
import { AfterTalk } from './AfterTalk'
import { NextAfterTalk } from './NextAfterTalk'
import { Preparation } from './Preparation'
import { SellingFields } from './SellingFields'
import styles from './SessionPage.module.css'
import { StillOpen } from './StillOpen'
import { useSessionForm } from './session-form'
import { holdTalk } from './start'
import { stateInWords } from './state-words'
import { LogHeld, TimeOfTalk } from './TimeOfTalk'

/** A one-on-one outside the talk itself: preparing it, logging it, looking back at it. */
function SessionPage() {
  const { t } = useTranslator()
  const { id: workbook, sessions } = useWorkbook()
  const { session: id = '' } = useParams({ strict: false })
  const session = sessions[id]
  if (session) return <Found key={id} session={session} />
  const back = () => void go(paths.sessions(workbook))
  return <Empty action={<Button onPress={back}>{t('session:back')}</Button>}>{t('session:gone')}</Empty>
}

function Found({ session }: { session: Session }) {
  const t = useT()
  const workbook = useWorkbook()
  const perform = usePerform()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const template = session.template ? workbook.templates[session.template] : undefined
  const held = session.status === 'held'
  const { fixed, button: change } = useChange(held, {
    readOnly,
    ask: () => mayChangeSaid(workbook, { kind: 'session', id: session.id })
  })
  const name = shortName(workbook.rep.name)
  // One that is logged after it was held was never planned.
  const isToLog = session.status === 'planned' && session.impromptu
  const state = stateInWords(session, t)

  async function remove() {
    const takeBack = await perform({ type: 'session.delete', id: session.id })
    if (!takeBack) return
    await go(paths.sessions(workbook.id))
    offerUndo({ takeBack, t, text: t('session:deleted'), undo: t('session:undo') })
  }
  return (
    <div>
      <PageHead
        title={t(`session:type.${session.type}`)}
        subtitle={
          <>
            <PageLink to={paths.sessions(workbook.id)}>
              <bdi>{workbook.rep.name}</bdi>
            </PageLink>
            {' · '}
            <ShortDate on={session.when} timed /> · {state}
          </>
        }
      >
        {!(held && isAboutPerson(session)) && <OnPaper record={{ kind: held ? 'session' : 'kit', id: session.id }} />}
        {template && <HelpToggle template={template} />}
        {!readOnly && (
          <Button look="plain" onPress={() => remove()}>
            {t('session:delete')}
          </Button>
        )}
        {change}
        {!held && !isToLog && !readOnly && template && (
          <Button look="primary" onPress={() => holdTalk(workbook.id, session.id)}>
            {t(session.status === 'open' ? 'session:goOn' : 'session:startNow')}
          </Button>
        )}
      </PageHead>
      {held && !readOnly && <NextAfterTalk session={session} />}
      <div className={styles.columns}>
        <div>
          {!held && !readOnly && <MoveToVersion record={session} command="session.moveToTemplate" />}
          {template && <Guide session={session} template={template} readOnly={fixed} writesAfter={held && !readOnly} />}
          {!held && template && <StillOpen needs={missingBeforeFinishing(session, template)} />}
          {held && <AfterTalk session={session} name={name} readOnly={readOnly} />}
          <Statements of={{ kind: 'session', id: session.id }} />
          {session.startedAt === null && !held && !readOnly && <LogHeld session={session} />}
        </div>
        <aside>
          <TimeOfTalk session={session} readOnly={fixed} />
          <SellingFields session={session} readOnly={fixed} />
          {!held && !isAboutPerson(session) && <Preparation session={session.id} />}
          <EraseThis kind="sessions" id={session.id} />
        </aside>
      </div>
    </div>
  )
}

interface GuideProps {
  session: Session
  template: Template
  readOnly: boolean
  /** The part that only the manager sees is written after the talk, so it stays open. */
  writesAfter: boolean
}

function Guide({ session, template, readOnly, writesAfter }: GuideProps) {
  const form = useSessionForm(session, guideFor(session, template), readOnly)
  return <FormView form={{ ...form, privateOpen: writesAfter }} />
}

export const route = createLazyRoute('/rep/$rep/session/$session')({ component: SessionPage })
