import { createLazyRoute } from '@tanstack/react-router'
import type { Cycle, Focus } from '../../../shared/model/cycle'
import { openCycle } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import { talksOfChoice, talksToAnswer } from '../../../shared/rules/next-step'
import { useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { StepHelp } from '../parts/StepHelp'
import styles from './Agreement.module.css'
import { AgreementForm } from './AgreementForm'
import { emptyAnswer, recordedAnswer, useKeptAnswer } from './agreement-words'
import { EarlierAnswers } from './EarlierAnswers'
import { RecordedAgreement } from './RecordedAgreement'
import { reasonForSkipping } from './skips'

/** The gate before a plan: does the rep agree that this is the behavior to work on (S0-8). */
function AgreementPage() {
  const t = useT()
  const workbook = useWorkbook()
  const { id, rep } = workbook
  const cycle = openCycle(workbook)
  const back = () => void go(paths.rep(id))
  return (
    <div className={styles.page}>
      <PageHead
        title={t('cycle:agreementTitle', { name: shortName(rep.name) })}
        subtitle={
          <PageLink to={paths.rep(id)}>
            <bdi>{rep.name}</bdi>
          </PageLink>
        }
      />
      <StepHelp stage="coach" />
      {cycle?.focus ? (
        <Answer cycle={cycle} focus={cycle.focus} />
      ) : (
        <Empty
          action={
            <Button look="primary" size="big" onPress={back}>
              {t('cycle:backToOverview')}
            </Button>
          }
        >
          {t('cycle:agreementNone')}
        </Empty>
      )}
    </div>
  )
}

function Answer({ cycle, focus }: { cycle: Cycle; focus: Focus }) {
  const t = useT()
  const today = useToday()
  const workbook = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const { answer, write, drop } = useKeptAnswer(`${cycle.id} ${focus.chosenAt}`)
  const { agreement } = cycle
  const talks = talksToAnswer(workbook, { ...cycle, focus })
  const empty = emptyAnswer(today, talks[0]?.id ?? null)
  const others = answer?.corrects ? talksOfChoice(workbook, { ...cycle, focus }) : talks

  async function recorded() {
    drop()
    await go(paths.rep(workbook.id))
  }
  return (
    <>
      <section className={styles.focus} aria-label={t('cycle:agreementAbout')}>
        <p>{t('cycle:agreementAbout')}</p>
        <h3 dir="auto">{workbook.behaviors[focus.behavior]?.title}</h3>
      </section>
      {agreement && (!answer || readOnly) && (
        <RecordedAgreement
          cycle={cycle}
          agreement={agreement}
          onAgain={() => write(empty)}
          onCorrect={() => write(recordedAnswer(agreement, reasonForSkipping(cycle, 'coach'), workbook))}
        />
      )}
      {(answer || !agreement) && !readOnly && (
        <AgreementForm
          answer={answer ?? empty}
          talks={others}
          onChange={write}
          onRecorded={() => void recorded()}
          onCancel={agreement ? drop : undefined}
        />
      )}
      <EarlierAnswers cycle={cycle} />
    </>
  )
}

export const route = createLazyRoute('/rep/$rep/agreement')({ component: AgreementPage })
