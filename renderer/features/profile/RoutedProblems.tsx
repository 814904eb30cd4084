import { v7 as newId } from 'uuid'
import { elsewhere } from '../../../shared/model/field-of-work'
import type { Routed } from '../../../shared/model/selling'
import { useToday } from '../../core/clock'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { SectionTitle } from '../../ui/Page'
import { BareSelect } from '../../ui/SelectInput'
import { CellInput } from '../../ui/TextInput'
import { useAdded } from '../../ui/use-added'
import { useFirst } from '../../ui/use-first'
import styles from './Profile.module.css'

type Words = Omit<Routed, 'settledAt'>

/** The words of an entry as stored; none before it was written. */
function heldWords(entry: Routed | undefined): Partial<Words> {
  if (!entry) return {}
  const { settledAt: _, ...words } = entry
  return words
}

/** Problems that coaching does not solve: named, routed, never rated (S3-17). */
export function RoutedProblems({ readOnly }: { readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const today = useToday()
  const { routed } = useWorkbook()
  const perform = usePerform()
  async function remove(id: string) {
    const takeBack = await perform({ type: 'routed.delete', id })
    if (takeBack) offerUndo({ takeBack, t, text: t('ui:deletedStays'), undo: t('profile:undo') })
  }
  const { rows, fresh, add } = useAdded(Object.values(routed))
  const all = [...rows].sort(
    (a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null) || (a.id < b.id ? 1 : -1)
  )
  const { shown, more } = useFirst(all, 20)
  const write = ({ id, ...words }: Words, part: Partial<Words> = {}) =>
    dispatch((workbook) => ({ type: 'routed.write', id, ...words, ...heldWords(workbook.routed[id]), ...part }))
  function addProblem() {
    const problem = { id: newId(), on: today, where: 'process' as const, text: t('profile:routedNew'), to: '' }
    return add({ ...problem, settledAt: null }, () => write(problem))
  }
  return (
    <section className={styles.section}>
      <SectionTitle aside={!readOnly && <Button onPress={addProblem}>{t('profile:addRouted')}</Button>}>
        {t('profile:routed')}
      </SectionTitle>
      {all.length === 0 && <p className={styles.quiet}>{t('profile:routedText')}</p>}
      <ul>
        {shown.map(({ settledAt, ...problem }) => (
          <li key={problem.id} className={styles.routed}>
            <BareSelect
              aria-label={t('profile:routedWhere')}
              value={problem.where}
              choices={elsewhere.map((where) => ({ value: where, label: t(`profile:where.${where}`) }))}
              onChange={(where) => where && void write(problem, { where })}
              disabled={readOnly}
            />
            <CellInput
              label={t('profile:routedWhat')}
              value={problem.text}
              needed
              fresh={problem.id === fresh}
              onCommit={(text) => write(problem, { text })}
              readOnly={readOnly}
            />
            <CellInput
              label={t('profile:routedTo')}
              placeholder={t('profile:routedTo')}
              value={problem.to}
              onCommit={(to) => write(problem, { to })}
              readOnly={readOnly}
            />
            <CheckBox
              checked={settledAt !== null}
              onChange={(settled) => dispatch({ type: 'routed.settle', id: problem.id, settled })}
              disabled={readOnly}
            >
              {t('profile:routedSettled')}
            </CheckBox>
            {!readOnly && (
              <Button look="plain" onPress={() => remove(problem.id)}>
                {t('profile:routedDelete')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
