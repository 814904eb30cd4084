import { createLazyRoute, useParams } from '@tanstack/react-router'
import { isSigned } from '../../../shared/rules/plans'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Empty } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { DraftPage } from './DraftPage'
import { SignedPage } from './SignedPage'

/** One plan: being written, or as it was signed. */
function PlanPage() {
  const t = useT()
  const { plan: id } = useParams({ strict: false })
  const { id: rep, rep: person, plans, templates } = useWorkbook()
  const plan = id ? plans[id] : undefined
  const template = plan && templates[plan.template]
  if (!plan || !template) {
    return (
      <Empty action={<PageLink to={paths.plans(rep)}>{t('plan:toPlans', { name: person.name })}</PageLink>}>
        {t('plan:gone')}
      </Empty>
    )
  }
  if (isSigned(plan)) return <SignedPage key={plan.id} plan={plan} template={template} />
  return <DraftPage key={plan.id} plan={plan} template={template} />
}

export const route = createLazyRoute('/rep/$rep/plan/$plan')({ component: PlanPage })
