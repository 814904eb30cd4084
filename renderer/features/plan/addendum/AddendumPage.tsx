import { createLazyRoute, useParams } from '@tanstack/react-router'
import { isSealed } from '../../../../shared/rules/addenda'
import { paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Empty } from '../../../ui/Page'
import { PageLink } from '../../../ui/PageLink'
import { DraftPage } from './DraftPage'
import { SignedPage } from './SignedPage'

/** One addendum: being written, or as it was signed. */
function AddendumPage() {
  const t = useT()
  const { addendum: id } = useParams({ strict: false })
  const { id: rep, rep: person, addenda } = useWorkbook()
  const addendum = id ? addenda[id] : undefined
  if (!addendum)
    return (
      <Empty action={<PageLink to={paths.plans(rep)}>{t('plan:toPlans', { name: person.name })}</PageLink>}>
        {t('addendum:gone')}
      </Empty>
    )
  return isSealed(addendum) ? (
    <SignedPage key={addendum.id} addendum={addendum} />
  ) : (
    <DraftPage key={addendum.id} addendum={addendum} />
  )
}

export const route = createLazyRoute('/rep/$rep/addendum/$addendum')({ component: AddendumPage })
