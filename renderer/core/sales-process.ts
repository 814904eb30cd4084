import { useMemo } from 'react'
import { create } from 'zustand'
import type { Settings } from '../../shared/model/settings'
import { useTranslator } from './translator'

/** The library's sales stages, stored apart from the library so that forms can be drawn without one. */
export const useSalesProcess = create<{ stages: Settings['salesProcess']; former: Settings['formerStages'] }>(() => ({
  stages: [],
  former: []
}))

/**
 * The stages to choose from, by id. After them come stages in use that the process no longer has: under their former
 * name, or as
 * stages of another process if they never had a name here (S4-7).
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
