import { useState } from 'react'
import { dateOf, longDate } from '../../../shared/dates'
import type { SignedPlan } from '../../../shared/model/plan'
import type { Template } from '../../../shared/model/template'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { LivePaper } from './LivePaper'
import { KeptPrivate } from './PrivateNotes'
import { Seal } from './Seal'
import { SetAsideWords, setAsideIn } from './SetAsideWords'
import { SignatureList } from './SignatureList'
import styles from './SignedPage.module.css'
import { useExport } from './use-export'
import { usePlanPage } from './use-plan-page'

/** A signed plan: the page as both signed it, who signed how, and whether it is intact. */
export function SignedPage({ plan, template }: { plan: SignedPlan; template: Template }) {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const { id: rep, rep: person } = workbook
  const page = usePlanPage(plan)
  const { written, save, show } = useExport(plan)
  const [large, setLarge] = useState(false)
  const date = longDate(dateOf(plan.managerSignature.at), language)
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
            {t('plan:signedBoth', { heading: template.heading, date })}
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
        {written && <Button onPress={() => show()}>{t('plan:showInFolder')}</Button>}
        <Button look="primary" onPress={() => save()}>
          {t('plan:savePdf')}
        </Button>
      </PageHead>
      {page.missingGlyphs.length > 0 && (
        <Banner>{t('plan:glyphsSigned', { signs: page.missingGlyphs.join(', ') })}</Banner>
      )}
      <div className={large ? `${styles.columns} ${styles.large}` : styles.columns}>
        <LivePaper page={page} label={t('plan:paperSigned')} large={large} onLarge={setLarge} />
        <div className={styles.facts}>
          <SignatureList plan={plan} />
          <Seal plan={plan} />
          <SetAsideWords words={setAsideIn(workbook, (words) => words.plan === plan.id)} />
          <KeptPrivate plan={plan} template={template} />
        </div>
      </div>
    </>
  )
}
