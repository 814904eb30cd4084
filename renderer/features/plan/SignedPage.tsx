import { useState } from 'react'
import { longDate } from '../../../shared/dates'
import type { SignedPlan } from '../../../shared/model/plan'
import type { Template } from '../../../shared/model/template'
import { lastAgreed, openAddendum } from '../../../shared/rules/addenda'
import { cyclePlans, planState } from '../../../shared/rules/plan-state'
import { planWords } from '../../../shared/rules/plan-words'
import { rolesOf } from '../../../shared/rules/roles'
import { lacksInk } from '../../../shared/rules/signing'
import { go, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { PageHead, SectionTitle } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { EraseThis } from '../erasure/EraseThis'
import { Statements } from '../statement/Statements'
import { AddendaList } from './addendum/AddendaList'
import { StartAddendum } from './addendum/StartAddendum'
import { InkAfterAnswer, InkWord } from './InkWord'
import { KeptBanner } from './KeptBanner'
import { LivePaper } from './LivePaper'
import { KeptPrivate } from './PrivateNotes'
import { useShortNames } from './people'
import { Receipt } from './Receipt'
import { Seal } from './Seal'
import { SetAsideWords, setAsideIn } from './SetAsideWords'
import { SignatureList } from './SignatureList'
import styles from './SignedPage.module.css'
import { StoryList } from './StoryList'
import { useExport } from './use-export'
import { type RecordPage, useRecordPage } from './use-record-page'

/** A signed plan: the page as both signed it, who signed how, and whether it is intact. */
export function SignedPage({ plan, template }: { plan: SignedPlan; template: Template }) {
  const translator = useTranslator()
  const { t } = translator
  const workbook = useWorkbook()
  const { id: rep, rep: person } = workbook
  const names = useShortNames(plan)
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const page = useRecordPage('plan', plan)
  const { written, save, show, print } = useExport('plan', plan.id)
  const [large, setLarge] = useState(false)
  const state = planState(workbook, plan)
  const stands = planWords(translator, 'heading', state, { name: names.rep, today: null })
  return (
    <>
      <PageHead
        title={plan.behavior.title}
        subtitle={
          <>
            <PageLink to={paths.plans(rep)}>
              <bdi>{person.name}</bdi>
            </PageLink>
            {' · '}
            {t('plan:headed', { heading: template.heading, state: stands })}
            {[plan.account, plan.deal].map(
              (link) =>
                link && (
                  <span key={link.name}>
                    {' '}
                    · <bdi>{link.name}</bdi>
                  </span>
                )
            )}
          </>
        }
      >
        {state.force === 'in-force' && state.changedBy === null && !readOnly && <StartAddendum plan={plan} />}
        {written && <Button onPress={() => show()}>{t('plan:showInFolder')}</Button>}
        <Button onPress={() => save()}>{t('plan:savePdf')}</Button>
        <Button look="primary" onPress={print}>
          {t('forms:print')}
        </Button>
      </PageHead>
      {lacksInk(plan) && !readOnly && <InkWord kind="plan" of={plan} name={names.rep} />}
      {state.force === 'in-force' && <Added plan={plan} />}
      <KeptBanner page={page} of={plan} />
      <SinceSigned plan={plan} page={page} />
      {page.missingGlyphs.length > 0 && (
        <Banner>{t('plan:glyphsSigned', { signs: page.missingGlyphs.join(', ') })}</Banner>
      )}
      <div className={[styles.columns, large ? styles.large : styles.withStory].join(' ')}>
        <LivePaper page={page} label={t('plan:paperSigned')} large={large} onLarge={setLarge} />
        <div className={styles.facts}>
          <SignatureList of={plan} roles={rolesOf(template)} />
          {!readOnly && <InkAfterAnswer of={plan} name={names.rep} />}
          <Seal kind="plan" of={plan} />
          <Receipt of={plan.id} name={names.rep} />
          <AddendaList plan={plan} />
          <Statements of={{ kind: 'plan', id: plan.id }} />
          <SetAsideWords words={setAsideIn(workbook, (words) => words.plan === plan.id)} />
          <KeptPrivate
            held={plan.private}
            template={template}
            names={names}
            command={{ type: 'plan.removePrivate', id: plan.id }}
          />
          <EraseThis kind="plans" id={plan.id} />
        </div>
        <section>
          <SectionTitle>{t('story:title')}</SectionTitle>
          <StoryList plan={plan} />
          <p className={styles.way}>
            <PageLink to={paths.planStory(rep, plan.id)}>{t('story:toPage')}</PageLink>
          </p>
        </section>
      </div>
    </>
  )
}

/** The signed page shows the plan's state at that time; what has happened since is shown beside it. */
function SinceSigned({ plan, page }: { plan: SignedPlan; page: RecordPage }) {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const { force, until } = planState(workbook, plan)
  const isAsSigned = page.kept !== 'none' && page.kept !== 'large-copy'
  if (!isAsSigned || until === null || (force !== 'replaced' && force !== 'ended')) return null
  const { inForce } = cyclePlans(workbook)
  const way = force === 'replaced' && inForce && inForce.id !== plan.id
  return (
    <Banner
      action={way && <Button onPress={() => go(paths.plan(workbook.id, inForce.id))}>{t('plan:toPlanInForce')}</Button>}
    >
      {t(`plan:sinceSigned.${force}`, { until: longDate(until, language) })}
    </Banner>
  )
}

/** What an open or agreed addendum means for the page beside it. */
function Added({ plan }: { plan: SignedPlan }) {
  const t = useT()
  const workbook = useWorkbook()
  const open = openAddendum(workbook, plan.id)
  const agreed = lastAgreed(workbook, plan.id)
  const way = (id: string) => <Button onPress={() => go(paths.addendum(workbook.id, id))}>{t('addendum:open')}</Button>
  return (
    <>
      {agreed && (
        <Banner isNext action={way(agreed.id)}>
          {t('addendum:since', { number: agreed.number })}
        </Banner>
      )}
      {open && (
        <Banner isNext action={way(open.id)}>
          {t('addendum:isOpen', { number: open.number })}
        </Banner>
      )}
    </>
  )
}
