import type { Session } from '../../../shared/model/session'
import { openCycle } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import { nextStep } from '../../../shared/rules/next-step'
import { isAboutPerson } from '../../../shared/rules/sessions'
import { go, paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { NextButton } from '../../ui/NextButton'
import { StartPlan } from '../cycle/StartPlan'

/** After a one-on-one of the open cycle: the next step, as on the overview (S0-1). */
export function NextAfterTalk({ session }: { session: Session }) {
  const t = useT()
  const workbook = useWorkbook()
  const { id, rep } = workbook
  const next = nextStep(workbook)
  if (session.cycle === null || session.cycle !== openCycle(workbook)?.id) return null
  const name = shortName(rep.name)
  const lead = (label: string, to: string) => <NextButton onPress={() => void go(to)}>{label}</NextButton>
  if (isAboutPerson(session))
    return (
      <Banner isNext action={lead(t('cycle:backToOverview'), paths.rep(id))}>
        {t('session:nextWrite')}
      </Banner>
    )
  switch (next.step) {
    case 'record-agreement':
      return (
        <Banner isNext action={lead(t('overview:recordAgreement'), paths.agreement(id))}>
          {t('overview:answer', { name })}
        </Banner>
      )
    case 'start-plan':
      return (
        <Banner isNext action={<StartPlan />}>
          {t(next.refused === null ? 'plan:canStart' : 'plan:canStartAgain', { name })}
        </Banner>
      )
    case 'write-plan':
      return (
        <Banner isNext action={lead(t('overview:goOnPlan'), paths.planToWrite(id, next.plan))}>
          {t('session:nextPlan')}
        </Banner>
      )
    default:
      return (
        <Banner isNext action={lead(t('cycle:backToOverview'), paths.rep(id))}>
          {t('session:nextOverview')}
        </Banner>
      )
  }
}
