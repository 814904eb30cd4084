import { useMemo } from 'react'
import { create } from 'zustand'
import type { Settings } from '../../shared/model/settings'
import { useTranslator } from './translator'

/** The stages of selling of the library, apart from it, so that forms are drawn where no library is. */
export const useSalesProcess = create<{ stages: Settings['salesProcess']; former: Settings['formerStages'] }>(() => ({
  stages: [],
  former: []
}))

/**
 * The stages to choose from, by their ids, and behind them those that the process has no more and something stands in:
 * under the name that each had, or as one of another process where nobody here gave it a name (S4-7).
 */
export function useStageChoices(...held: readonly string[]): { value: string; label: string }[] {
  const { ofCode } = useTranslator()
  const { stages, former } = useSalesProcess()
  const gone = JSON.stringify(held.filter((id) => id !== '' && !stages.some((stage) => stage.id === id)))
  return useMemo(() => {
    const choices = stages.map(({ id, title }) => ({ value: id, label: title }))
    for (const id of new Set<string>(JSON.parse(gone))) {
      const title = former.findLast((stage) => stage.id === id)?.title
      choices.push({ value: id, label: title ?? ofCode('settings', `stage.${id}`, {}, 'settings:stageElsewhere') })
    }
    return choices
  }, [stages, former, gone, ofCode])
}
