import type { Addendum } from '../../../../shared/model/addendum'
import { addendumState } from '../../../../shared/rules/addenda'
import { addendumWords } from '../../../../shared/rules/addendum-words'
import { useOtherCoach } from '../../../core/coach'
import { paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useTranslator } from '../../../core/translator'
import { PageLink } from '../../../ui/PageLink'
import { useShortNames } from './people'

/** Which addendum it is, to which plan, and its state. */
export function AddendumSubtitle({ addendum }: { addendum: Addendum }) {
  const translator = useTranslator()
  const { id: rep } = useWorkbook()
  const { rep: name } = useShortNames(addendum)
  const { number, original } = addendum
  const state = addendumWords(translator, 'heading', addendumState(addendum), {
    name,
    coach: useOtherCoach(),
    today: null,
    number
  })
  return (
    <>
      <PageLink to={paths.plan(rep, original.plan)}>{translator.t('addendum:toPlan')}</PageLink>
      {' · '}
      {translator.t('addendum:headed', { number, state })}
    </>
  )
}
