import { limits } from '../../../../shared/limits'
import { levels, phases, targets } from '../../../../shared/model/field-of-work'
import type { FrameworkBehavior } from '../../../../shared/rules/part-rules'
import { useStageChoices } from '../../../core/sales-process'
import { useT } from '../../../core/translator'
import { SelectInput } from '../../../ui/SelectInput'
import { LineInput, WordsInput } from '../../forms/settings/inputs'
import properties from '../../templates/editor/Properties.module.css'
import styles from './BehaviorProperties.module.css'

interface BehaviorPropertiesProps {
  behavior: FrameworkBehavior
  language: string
  /** `key` names the field that is written in. */
  set: (next: FrameworkBehavior, key?: string) => void
}

const steps = ['1', '2', '3', '4', '5'] as const

/** All properties of a behavior: its words, its place in the work, its anchors (T-1). */
export function BehaviorProperties({ behavior, language, set }: BehaviorPropertiesProps) {
  const t = useT()
  const stages = useStageChoices(behavior.stage)
  return (
    <>
      <LineInput
        label={t('parts:behaviorTitle')}
        value={behavior.title}
        lang={language}
        maxLength={limits.name}
        first
        onChange={(title) => set({ ...behavior, title }, 'title')}
      />
      <WordsInput
        label={t('parts:why')}
        value={behavior.why}
        lang={language}
        onChange={(why) => set({ ...behavior, why }, 'why')}
      />
      <Anchors behavior={behavior} language={language} set={set} />
      <div className={styles.pair}>
        <SelectInput
          label={t('parts:level')}
          value={behavior.level}
          choices={levels.map((value) => ({ value, label: t(`observation:level.${value}`) }))}
          onChange={(level) => level && set({ ...behavior, level })}
        />
        <SelectInput
          label={t('parts:phase')}
          value={behavior.phase}
          choices={phases.map((value) => ({ value, label: t(`print:phase.${value}`) }))}
          onChange={(phase) => phase && set({ ...behavior, phase })}
        />
        <SelectInput
          label={t('parts:desired')}
          value={steps[behavior.desired - 1] ?? null}
          choices={steps.map((value) => ({ value, label: value }))}
          onChange={(level) => level && set({ ...behavior, desired: Number(level) })}
        />
        <SelectInput
          label={t('parts:target')}
          value={behavior.target}
          choices={targets.map((value) => ({ value, label: t(`parts:target.${value}`) }))}
          onChange={(target) => target && set({ ...behavior, target })}
        />
      </div>
      <SelectInput
        label={t('parts:stage')}
        value={behavior.stage || null}
        empty={t('parts:noStage')}
        choices={stages}
        onChange={(next) => set({ ...behavior, stage: next ?? '' })}
      />
    </>
  )
}

/** The five anchors, each numbered like its card. */
function Anchors({ behavior, language, set }: BehaviorPropertiesProps) {
  const t = useT()
  const write = (index: number, words: string) => {
    const [one, two, three, four, five] = behavior.anchors.map((anchor, at) => (at === index ? words : anchor))
    set({ ...behavior, anchors: [one ?? '', two ?? '', three ?? '', four ?? '', five ?? ''] }, `anchor ${index}`)
  }
  return (
    <fieldset className={styles.anchors}>
      <legend className={properties.legend}>{t('parts:anchors')}</legend>
      <p className={properties.hint}>{t('parts:anchorHint')}</p>
      {steps.map((step, index) => (
        <LineInput
          key={step}
          label={t('parts:anchor', { count: index + 1 })}
          value={behavior.anchors[index] ?? ''}
          lang={language}
          onChange={(words) => write(index, words)}
        />
      ))}
    </fieldset>
  )
}
