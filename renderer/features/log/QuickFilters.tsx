import { useMemo } from 'react'
import { type QuickFilter, quickFilters } from '../../../shared/log/columns'
import { choicesOf } from '../../../shared/log/groups'
import type { LogIndex } from '../../../shared/log/log-index'
import type { LogView } from '../../../shared/model/log-view'
import { useTranslator } from '../../core/translator'
import { BareSelect } from '../../ui/SelectInput'
import styles from './Toolbar.module.css'
import type { ChangeView } from './use-log-view'
import { filtersOf } from './view'

interface QuickFiltersProps {
  index: LogIndex
  view: LogView
  change: ChangeView
}

/** One choice each for kind, level, behavior, month and account, from the values that occur in the log. */
export function QuickFilters({ index, view, change }: QuickFiltersProps) {
  const { t } = useTranslator()
  const choices = useMemo(() => new Map(quickFilters.map((name) => [name, choicesOf(index, name)])), [index])
  const chosen = filtersOf(view)
  const choose = (name: QuickFilter, key: string | null) => {
    const others = Object.entries(view.filters).filter(([other]) => other !== name)
    change({ filters: Object.fromEntries(key === null ? others : [...others, [name, key]]) })
  }
  return (
    <fieldset className={styles.filters} aria-label={t('log:filters')}>
      {quickFilters.map((name) => (
        <BareSelect
          key={name}
          aria-label={t(`log:filterBy.${name}`)}
          value={chosen[name] ?? null}
          empty={t(`log:any.${name}`)}
          choices={(choices.get(name) ?? []).map(({ key, label, slots }) => ({
            value: key,
            label: t('log:choice', { label, count: slots.length })
          }))}
          onChange={(key) => choose(name, key)}
        />
      ))}
    </fieldset>
  )
}
