import { Link } from '@tanstack/react-router'
import type { SignedPlan } from '../../../../shared/model/plan'
import { addendaOf, addendumState } from '../../../../shared/rules/addenda'
import { addendumWords } from '../../../../shared/rules/addendum-words'
import { useOtherCoach } from '../../../core/coach'
import { paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useTranslator } from '../../../core/translator'
import { SectionTitle } from '../../../ui/Page'
import { useFirst } from '../../../ui/use-first'
import { useShortNames } from '../people'
import lines from '../SignatureList.module.css'
import styles from './AddendaList.module.css'

/** What was added to a plan, each addendum with its reason and state. */
export function AddendaList({ plan }: { plan: SignedPlan }) {
  const translator = useTranslator()
  const { t } = translator
  const workbook = useWorkbook()
  const { rep: name } = useShortNames(plan)
  const coach = useOtherCoach()
  const addenda = addendaOf(workbook, plan.id)
  const { shown, more } = useFirst(addenda, 20)
  if (addenda.length === 0) return null
  return (
    <section>
      <SectionTitle>{t('addendum:list')}</SectionTitle>
      <ul className={lines.list}>
        {shown.map((addendum) => {
          const { id, number, because } = addendum
          return (
            <li key={id}>
              <Link to={paths.addendum(workbook.id, id)} className={styles.link}>
                {t('addendum:listed', { number })}
              </Link>
              <p className={lines.how}>
                {addendumWords(translator, 'status', addendumState(addendum), { name, coach, today: null, number })}
              </p>
              <p className={styles.why} dir="auto">
                {because}
              </p>
            </li>
          )
        })}
      </ul>
      {more}
    </section>
  )
}
