import { useMemo } from 'react'
import type { BehaviorKey } from '../../../shared/model/behavior'
import { gapsOf } from '../../../shared/rules/gaps'
import { useOfferedBehaviors } from '../../core/offer'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Field } from '../../ui/Field'
import input from '../../ui/Input.module.css'

interface BehaviorSelectProps {
  value: BehaviorKey | null
  onChange: (behavior: BehaviorKey | null) => void
  problem?: string
}

/** The behaviors that the library offers and the workbook knows and that were never rated; by level. */
export function BehaviorSelect({ value, onChange, problem }: BehaviorSelectProps) {
  const t = useT()
  const workbook = useWorkbook()
  const offered = useOfferedBehaviors(workbook)
  const groups = useMemo(() => {
    const rated = new Set(gapsOf(workbook).flatMap((gap) => (gap.now === null ? [] : [gap.behavior])))
    const all = new Map([
      ...offered.map(({ key, behavior }) => [key, behavior] as const),
      ...Object.entries(workbook.behaviors)
    ])
    const open = [...all].filter(([key]) => !rated.has(key))
    const levels = [...new Set(open.map(([, behavior]) => behavior.level))]
    return levels.map((level) => ({ level, behaviors: open.filter(([, behavior]) => behavior.level === level) }))
  }, [workbook, offered])
  return (
    <Field label={t('cycle:pickBehavior')} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          className={input.input}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        >
          <option value="">{t('cycle:pickFirst')}</option>
          {groups.map(({ level, behaviors }) => (
            <optgroup key={level} label={t(`print:level.${level}`)}>
              {behaviors.map(([key, behavior]) => (
                <option key={key} value={key}>
                  {behavior.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
