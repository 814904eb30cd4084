import { type ReactNode, useState } from 'react'
import { v7 as newId } from 'uuid'
import { limits } from '../../../shared/limits'
import { directions } from '../../../shared/model/cycle'
import { type Metric, metricKinds, periods } from '../../../shared/model/metric'
import { typedAmount } from '../../../shared/rules/measures'
import { readCell } from '../../../shared/rules/read-cells'
import { isNameless } from '../../../shared/written'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import input from '../../ui/Input.module.css'
import { SelectInput } from '../../ui/SelectInput'
import styles from './Numbers.module.css'

const fresh = { name: '', unit: '', period: 'week', kind: 'done', better: 'higher', target: null } as const

/** What a number is called, how often it is entered, its unit, and its target. */
export function MetricDialog({ metric, onClose }: { metric: Metric | null; onClose: () => void }) {
  const { t, language } = useTranslator()
  const dispatch = useDispatch()
  const [parts, setParts] = useState<Omit<Metric, 'id' | 'values'>>(() => partsOf(metric))
  const [target, setTarget] = useState(typedAmount(parts.target, language))
  const [tried, setTried] = useState(false)
  const read = readCell(target, parts.unit, language)
  const isStanding = metric !== null && Object.keys(metric.values).length > 0
  const set = (part: Partial<typeof parts>) => setParts((held) => ({ ...held, ...part }))

  async function save() {
    setTried(true)
    if (isNameless(parts.name) || 'problem' in read) return
    const whole = { ...parts, unit: parts.unit.trim(), target: read.amount }
    const done = await dispatch(
      metric ? { type: 'metric.edit', id: metric.id, changes: whole } : { type: 'metric.add', id: newId(), ...whole }
    )
    if (done) onClose()
  }

  return (
    <Dialog title={t(metric ? 'numbers:changeTitle' : 'numbers:addTitle')} onClose={onClose}>
      <Form onSubmit={save}>
        <Line
          label={t('numbers:name')}
          help={t('numbers:nameHelp')}
          problem={tried && isNameless(parts.name) ? t('numbers:nameMissing') : undefined}
          value={parts.name}
          most={limits.name}
          onChange={(name) => set({ name })}
        />
        <SelectInput
          label={t('numbers:kind')}
          value={parts.kind}
          choices={metricKinds.map((value) => ({ value, label: t(`numbers:kind.${value}`) }))}
          onChange={(kind) => kind && set({ kind })}
        />
        <div className={styles.two}>
          <SelectInput
            label={t('numbers:period')}
            value={parts.period}
            choices={periods.map((value) => ({ value, label: t(`numbers:period.${value}`) }))}
            onChange={(period) => period && set({ period })}
            disabled={isStanding}
            {...(isStanding ? { help: t('numbers:periodStands') } : {})}
          />
          <SelectInput
            label={t('numbers:better')}
            value={parts.better}
            choices={directions.map((value) => ({ value, label: t(`numbers:better.${value}`) }))}
            onChange={(better) => better && set({ better })}
          />
          <Line
            label={t('numbers:unit')}
            help={t('numbers:unitHelp')}
            value={parts.unit}
            most={40}
            onChange={(unit) => set({ unit })}
          />
          <Line
            label={t('numbers:target')}
            help={t('numbers:targetHelp')}
            problem={tried && 'problem' in read ? t('numbers:targetWrong') : undefined}
            value={target}
            most={40}
            onChange={setTarget}
          />
        </div>
        <DialogButtons>
          {metric && <Remove metric={metric} onClose={onClose} />}
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('numbers:save')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}

function partsOf(metric: Metric | null): Omit<Metric, 'id' | 'values'> {
  if (!metric) return fresh
  const { name, unit, period, kind, better, target } = metric
  return { name, unit, period, kind, better, target }
}

interface LineProps {
  label: string
  help: ReactNode & string
  problem?: string | undefined
  value: string
  most: number
  onChange: (text: string) => void
}

const Line = ({ label, help, problem, value, most, onChange }: LineProps) => (
  <Field label={label} help={help} {...(problem === undefined ? {} : { problem })}>
    {({ id, describedBy, invalid }) => (
      <input
        id={id}
        className={input.input}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        maxLength={most}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** Removes the number with its entries, and offers to restore it. */
function Remove({ metric, onClose }: { metric: Metric; onClose: () => void }) {
  const { t } = useTranslator()
  const perform = usePerform()
  const remove = async () => {
    const takeBack = await perform({ type: 'metric.remove', id: metric.id })
    if (!takeBack) return
    onClose()
    offerUndo({ takeBack, t, text: t('numbers:removed', { name: metric.name }), undo: t('numbers:undo') })
  }
  return (
    <Button look="plain" onPress={remove}>
      {t('numbers:remove')}
    </Button>
  )
}
