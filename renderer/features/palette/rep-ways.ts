import { useMemo } from 'react'
import type { FoundPlace } from '../../../shared/actions'
import type { RepSummary } from '../../../shared/model/library'
import { useLibrary } from '../../core/library'
import { useMessages } from '../../core/messages'
import { useCalled } from '../../core/namesakes'
import { go, paths } from '../../core/navigation'
import { useReplica } from '../../core/replica'
import { useT } from '../../core/translator'
import { archive, restore } from '../team/archive'
import type { Placed } from './places'

/** What a dialog asks about a rep. */
export type AskedWay = 'erase' | 'hold'

const nobody = { id: '', name: '' }

/** The entries of the rep's menu for the rep whose workbook is on the screen; none on other pages. */
export function useRepWays(
  ask: (way: AskedWay, rep: RepSummary) => void
): Readonly<Partial<Record<FoundPlace, Placed>>> {
  const t = useT()
  const here = useMessages((messages) => messages.here)
  const readOnly = useReplica(({ replica }) => replica?.readOnly != null)
  const { reps, own } = useLibrary()
  const rep = own?.id === here ? own : reps.find(({ id }) => id === here)
  const name = useCalled(rep ?? nobody)
  return useMemo(() => {
    if (!rep) return {}
    const on = name
    const disclosure = { title: t('disclosure:tab'), on, run: () => void go(paths.disclosure(rep.id)) }
    if (readOnly) return { disclosure }
    const words = { text: t('team:archivedNow', { name }), undo: t('team:undo') }
    const move = rep.archived
      ? { title: t('team:restore'), on, run: () => void restore(rep.id) }
      : { title: t('team:archive'), on, run: () => void archive(rep.id, words) }
    return {
      disclosure,
      ...(rep.own ? {} : { archive: move }),
      hold: { title: t(rep.hold ? 'erasure:endHold' : 'erasure:hold'), on, run: () => ask('hold', rep) },
      erase: { title: t('erasure:open'), on, run: () => ask('erase', rep) }
    }
  }, [rep, name, readOnly, t, ask])
}
